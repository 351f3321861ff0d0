using TeamsMairie.Cards;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>What was written in a disagreement, for each of those who may read it.</summary>
internal static class DisagreementQuotes
{
    /// <summary>Their own position, and those of the others once everyone gave theirs or the time has passed.</summary>
    public static IEnumerable<Quote> ForParty(Dossier state, Commune commune, PersonId person)
    {
        if (state.Disagreement is not { } d)
        {
            return [];
        }

        bool isOver = d.HasEveryPosition || d.Stage is not (Stage.CommonPosition or Stage.Arbitration);
        return Positions(d.Positions.Where(p => isOver || p.By == person), commune).Concat(Later(d, commune));
    }

    /// <summary>The request, then everything.</summary>
    public static IEnumerable<Quote> ForArbiter(Dossier state, Commune commune) => state.Disagreement is { } d
        ? state.Messages.Select(commune.Quote).Concat(Positions(d.Positions, commune)).Concat(Later(d, commune))
        : [];

    /// <summary>Every position.</summary>
    public static IEnumerable<Quote> Positions(IEnumerable<Position> positions, Commune commune) =>
        positions.Select(p => new Quote(French.Say(BotTexts.PositionOf, French.Of(commune.Line(p.By).Name)), p.Text));

    private static IEnumerable<Quote> Later(Disagreement d, Commune commune)
    {
        if (d.Proposed is { } text)
        {
            yield return new Quote(
                French.Say(BotTexts.ProposedText, text.Number, text.AcceptedBy.Count, d.Parties.Count), text.Text);
        }

        if (d.Arbitration is { } verdict)
        {
            yield return new Quote(French.Say(BotTexts.ArbitrationOf, French.Of(commune.Line(verdict.By).Name)), verdict.Text);
            yield return new Quote(BotTexts.ReasonOfArbitration, verdict.Reason);
        }

        if (d.Maintained is { } maintained)
        {
            yield return new Quote(French.Say(BotTexts.MaintainedBy, commune.Line(maintained.By).Name), maintained.Text);
        }
    }
}
