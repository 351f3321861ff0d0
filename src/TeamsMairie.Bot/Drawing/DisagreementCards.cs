using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Drawing;

/// <summary>A disagreement, for its parties, its arbiter, and who prepares the mayor's ruling.</summary>
internal sealed class DisagreementCards(Offers offers)
{
    public DrawnCard Party(OpenDossier dossier, CardSlot slot)
    {
        (Dossier state, Commune commune, PersonId person) = (dossier.State, dossier.Commune, slot.Recipient);
        Disagreement d = Of(state);
        PartyContent content = new(Title(d, commune), d.Subject, States.Of(d.Stage), Explanation(d, commune))
        {
            Reference = state.Number,
            Parties = [.. d.Parties.Select(commune.Line)],
            Quotes = [.. DisagreementQuotes.ForParty(state, commune, person)],
            Offered = offers.Among(
                dossier, person,
                (CardVerbs.Acknowledge, (g, _) => d.Stage == Stage.Arbitrated ? new Acknowledge(g) : new RuleOn(g, null, "", "")),
                (CardVerbs.Maintain, (g, words) => new Maintain(g, words)),
                (CardVerbs.AcceptText, (g, _) => new AcceptText(g)),
                (CardVerbs.GivePosition, (g, words) => new GivePosition(g, words)),
                (CardVerbs.ProposeText, (g, words) => new ProposeText(g, words)),
                (CardVerbs.AskSupport, (g, _) => new AskSupport(g)),
                (CardVerbs.GiveUpText, (g, words) => new GiveUpText(g, words))),
        };
        return Cards.Views.Party.Draw(content, dossier.Ticket(slot));
    }

    public static DrawnCard Arbiter(OpenDossier dossier, CardSlot slot)
    {
        (Dossier state, Commune commune) = (dossier.State, dossier.Commune);
        Disagreement d = Of(state);
        bool isAsked = state.Phase == Phase.InDisagreement && d.Stage == Stage.Arbitration && d.Arbiter == slot.Recipient;
        return Arbitrating.Draw(
            new ArbitratingContent(d.Subject, States.Of(d.Stage), d.DueOn, isAsked)
            {
                Reference = state.Number,
                Rule = Rule(d.Type),
                Parties = [.. d.Parties.Select(commune.Line)],
                Quotes = [.. DisagreementQuotes.ForArbiter(state, commune)],
            },
            dossier.Ticket(slot));
    }

    public DrawnCard Preparation(OpenDossier dossier, CardSlot slot)
    {
        (Dossier state, Commune commune, PersonId person) = (dossier.State, dossier.Commune, slot.Recipient);
        Disagreement d = Of(state);
        Scenario scenario = new("…", "", "", "", "");
        bool mayPrepare = offers.Allows(
            dossier, person, (g, words) => new Prepare(g, new Preparation(person, [scenario, scenario], words, "", "")));
        return Preparing.Draw(
            new PreparingContent(d.Subject, States.Of(d.Stage), d.DueOn)
            {
                Reference = state.Number,
                Quotes = [.. DisagreementQuotes.ForArbiter(state, commune)],
                MayPrepare = mayPrepare,
                MayPropose = !mayPrepare && offers.Allows(dossier, person, (g, words) => new ProposeText(g, words)),
            },
            dossier.Ticket(slot));
    }

    private static Disagreement Of(Dossier state) =>
        state.Disagreement ?? throw new InvalidOperationException("There is no disagreement.");

    private static string Title(Disagreement d, Commune commune) => d.Stage switch
    {
        Stage.CommonPosition => BotTexts.CommonPositionTitle,
        Stage.Arbitrated when d.Arbitration is { } verdict =>
            French.Say(BotTexts.ArbitratedTitle, commune.Line(verdict.By).Name),
        _ => BotTexts.DisagreementTitle,
    };

    private static string Explanation(Disagreement d, Commune commune) => d.Stage switch
    {
        Stage.CommonPosition => French.Say(BotTexts.ExplainCommonPosition, French.Day(d.DueOn)),
        Stage.Arbitration => French.Say(
            BotTexts.ExplainArbitration, French.Of(commune.Line(d.Arbiter ?? default).ToString()), French.Day(d.DueOn), Rule(d.Type)),
        Stage.Arbitrated => French.Say(BotTexts.ExplainArbitrated, French.Day(d.DueOn)),
        Stage.Preparation or Stage.MayorRuling => BotTexts.ExplainRuling,
        _ => "",
    };

    private static string Rule(DisagreementType type) => type switch
    {
        DisagreementType.BetweenElected => BotTexts.RuleBetweenElected,
        DisagreementType.ElectedAndStaff => BotTexts.RuleElectedAndStaff,
        _ => BotTexts.RuleWithinTheLine,
    };
}
