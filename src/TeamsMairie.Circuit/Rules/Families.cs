using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Circuit.Rules;

/// <summary>The commands that share a rule.</summary>
internal static class Families
{
    public static bool OpensDossier(DossierCommand command) =>
        command is Submit or OpenDisagreement { Origin: not null };

    public static bool BelongsToClock(DossierCommand command) => command is Tick or GiveNumber or Reroute;

    public static bool BelongsToHolder(DossierCommand command) =>
        command is TakeCharge or Redirect or AskComplement or AskOpinion or PassStep or Settle;

    public static bool BelongsToRequester(DossierCommand command) => command is Complement or Amend or Withdraw or LeaveToHead or Divide;

    public static bool BelongsToParty(DossierCommand command) =>
        command is GivePosition or AcceptText or GiveUpText or AskSupport or Maintain;

    /// <summary>The phases in which a command has a meaning; null when every phase will do.</summary>
    public static Roll<Phase>? PhasesOf(DossierCommand command) => command switch
    {
        Qualify or LeaveToHead or Divide => [Phase.ToQualify],
        TakeCharge => [Phase.Forwarded],
        Redirect => [Phase.Forwarded, Phase.UnderReview],
        AskComplement or AskOpinion or PassStep or Settle => [Phase.UnderReview],
        GiveOpinion => [Phase.UnderReview, Phase.AwaitingComplement],
        Complement or Amend => [Phase.ToQualify, Phase.Forwarded, Phase.UnderReview, Phase.AwaitingComplement],
        OpenDisagreement { Origin: not null } => [Phase.Unknown],
        OpenDisagreement => [Phase.Forwarded, Phase.UnderReview, Phase.AwaitingComplement],
        TakeOver => [Phase.Forwarded, Phase.UnderReview, Phase.AwaitingComplement, Phase.InDisagreement],
        GivePosition or ProposeText or AcceptText or GiveUpText or AskSupport or Arbitrate or StepAside or Maintain
            or Prepare or RuleOn => [Phase.InDisagreement],
        Acknowledge => [Phase.Notified, Phase.InDisagreement],
        ReportDifficulty => [Phase.Notified, Phase.Closed],
        _ => null,
    };

    /// <summary>The words a command cannot do without, in the order they are asked.</summary>
    public static Roll<string> WordsOf(DossierCommand command) => command switch
    {
        Submit c => [c.Text],
        Redirect c => [c.Reason],
        AskComplement c => [c.What],
        Complement c => [c.Text],
        Amend c => [c.Text],
        AskOpinion c => [c.Question],
        GiveOpinion c => [c.Text],
        PassStep c => [c.Proposal],
        OpenDisagreement c => [c.Subject, c.Position],
        GivePosition c => [c.Text],
        ProposeText c => [c.Text],
        GiveUpText c => [c.Reason],
        Arbitrate c => [c.Text, c.Reason],
        Maintain c => [c.Reason],
        RuleOn c => [c.Reason],
        ReportDifficulty c => [c.Text],
        _ => [],
    };
}
