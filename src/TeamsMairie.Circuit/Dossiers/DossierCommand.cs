using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>What a person, or the clock, asks of a dossier. Closed: the cases below are all there are.</summary>
/// <param name="Gesture">Who acts, when, and on which card.</param>
public abstract record DossierCommand(Gesture Gesture)
{
    /// <summary>A request is written; <paramref name="Matter"/> is null when it must be asked among the candidates.</summary>
    public sealed record Submit(
        Gesture Gesture, Origin Origin, string Text, string Subject, Matter? Matter, Roll<Candidate> Candidates,
        Urgency Urgency, PersonId? Bypassed) : DossierCommand(Gesture)
    {
        /// <summary>The parts of a message that asks two things, as typed; none when it asks one.</summary>
        public Roll<string> Parts { get; init; }
    }

    /// <summary>The author makes one request of each part; they are written down before this is asked.</summary>
    public sealed record Divide(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>What the request is about is said, by its author or by the head of services.</summary>
    public sealed record Qualify(Gesture Gesture, Candidate Choice) : DossierCommand(Gesture);

    /// <summary>The author does not know what the request is about: the head of services will say it.</summary>
    public sealed record LeaveToHead(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>The holder takes the request in charge.</summary>
    public sealed record TakeCharge(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>The holder sends the request to somebody else, for the same step.</summary>
    public sealed record Redirect(Gesture Gesture, PersonId To, string Reason) : DossierCommand(Gesture);

    /// <summary>The holder asks the requester for something more.</summary>
    public sealed record AskComplement(Gesture Gesture, string What) : DossierCommand(Gesture);

    /// <summary>The requester adds something.</summary>
    public sealed record Complement(Gesture Gesture, string Text) : DossierCommand(Gesture);

    /// <summary>The requester changes the message after sending it (<i>modifie</i>).</summary>
    public sealed record Amend(Gesture Gesture, string Text) : DossierCommand(Gesture);

    /// <summary>The holder asks somebody's opinion.</summary>
    public sealed record AskOpinion(Gesture Gesture, PersonId Of, string Question) : DossierCommand(Gesture);

    /// <summary>A person gives the opinion asked of them.</summary>
    public sealed record GiveOpinion(Gesture Gesture, string Text) : DossierCommand(Gesture);

    /// <summary>The holder passes the request to the next step, with a proposal.</summary>
    public sealed record PassStep(Gesture Gesture, string Proposal) : DossierCommand(Gesture);

    /// <summary>The holder decides.</summary>
    public sealed record Settle(
        Gesture Gesture, Outcome Outcome, string Text, string Reason, DateOnly? Until, string? WithoutConsulting)
        : DossierCommand(Gesture);

    /// <summary>A superior, or the mayor, takes the dossier over (<i>évoque</i>).</summary>
    public sealed record TakeOver(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>The requester withdraws the request.</summary>
    public sealed record Withdraw(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>A disagreement is opened, with the author's own position; on a new dossier, from where it was written.</summary>
    public sealed record OpenDisagreement(
        Gesture Gesture, Roll<PersonId> Parties, string Subject, string Position, Origin? Origin = null)
        : DossierCommand(Gesture);

    /// <summary>A party gives its position.</summary>
    public sealed record GivePosition(Gesture Gesture, string Text) : DossierCommand(Gesture);

    /// <summary>A party, or the head of services in support, proposes a common text.</summary>
    public sealed record ProposeText(Gesture Gesture, string Text) : DossierCommand(Gesture);

    /// <summary>A party accepts the text now proposed.</summary>
    public sealed record AcceptText(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>A party gives up the common position: the mayor will rule.</summary>
    public sealed record GiveUpText(Gesture Gesture, string Reason) : DossierCommand(Gesture);

    /// <summary>A party asks the head of services for support.</summary>
    public sealed record AskSupport(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>The arbiter arbitrates.</summary>
    public sealed record Arbitrate(Gesture Gesture, string Text, string Reason) : DossierCommand(Gesture);

    /// <summary>The arbiter is concerned and leaves it to the mayor.</summary>
    public sealed record StepAside(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>A party maintains the disagreement after an arbitration.</summary>
    public sealed record Maintain(Gesture Gesture, string Reason) : DossierCommand(Gesture);

    /// <summary>The head of services prepares the mayor's ruling.</summary>
    public sealed record Prepare(Gesture Gesture, Preparation Preparation) : DossierCommand(Gesture);

    /// <summary>The mayor rules (<i>tranche</i>): on a scenario, by its position from zero, or with another text.</summary>
    public sealed record RuleOn(Gesture Gesture, int? Scenario, string Text, string Reason) : DossierCommand(Gesture);

    /// <summary>A bound person acknowledges the decision; a party, the arbitration.</summary>
    public sealed record Acknowledge(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>A bound person reports a difficulty; it suspends nothing.</summary>
    public sealed record ReportDifficulty(Gesture Gesture, string Text) : DossierCommand(Gesture);

    /// <summary>The number people will quote is given.</summary>
    public sealed record GiveNumber(Gesture Gesture, string Number) : DossierCommand(Gesture);

    /// <summary>Somebody is away, or the frame has changed: who holds what is looked at again.</summary>
    public sealed record Reroute(Gesture Gesture) : DossierCommand(Gesture);

    /// <summary>Time passed.</summary>
    public sealed record Tick(Gesture Gesture) : DossierCommand(Gesture);
}
