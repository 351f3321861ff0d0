using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Delivering;

/// <summary>The cards a dossier asks for as it stands. Those shown before stay, and are drawn again from the state.</summary>
internal static class WantedCards
{
    public static IEnumerable<CardSlot> Of(Dossier state, Commune commune) =>
        Requesting(state)
            .Concat(Holding(state))
            .Concat(Disagreeing(state, commune))
            .Concat(state.Bound.Select(person => new CardSlot(CardKind.Decision, person)))
            .Concat(Lateness(state, commune));

    private static IEnumerable<CardSlot> Requesting(Dossier state)
    {
        if (state.Messages.Count > 0)
        {
            yield return new CardSlot(CardKind.Waiting, state.Requester);
            if (state is { IsConfidential: true, Origin.IsPublic: true })
            {
                yield return new CardSlot(CardKind.Courtesy, state.Requester);
            }
        }

        if (state.Bypassed is { } bypassed && bypassed != state.Requester)
        {
            yield return new CardSlot(CardKind.Bypassed, bypassed);
        }

        if (state.ComplementAsked is not null)
        {
            yield return new CardSlot(CardKind.Complement, state.Requester, state.Messages.Count);
        }
    }

    private static IEnumerable<CardSlot> Holding(Dossier state)
    {
        if (state.Phase == Phase.ToQualify && state.Holder != default && state.Holder != state.Requester)
        {
            yield return new CardSlot(CardKind.Qualification, state.Holder);
        }

        if (state.Phase is Phase.Forwarded or Phase.UnderReview or Phase.AwaitingComplement)
        {
            yield return new CardSlot(CardKind.Holder, state.Holder, state.Step);
        }

        foreach (Opinion opinion in state.Opinions)
        {
            yield return new CardSlot(CardKind.Opinion, opinion.Of);
        }
    }

    private static IEnumerable<CardSlot> Disagreeing(Dossier state, Commune commune)
    {
        if (state.Disagreement is not { } d)
        {
            yield break;
        }

        foreach (PersonId party in d.Parties)
        {
            yield return new CardSlot(CardKind.Party, party);
        }

        if (d is { Stage: Stage.Arbitration, Arbiter: { } arbiter })
        {
            yield return new CardSlot(CardKind.Arbiter, arbiter);
        }

        if (d.IsSupported || d.Stage == Stage.Preparation)
        {
            yield return new CardSlot(CardKind.Preparation, d.Preparer ?? commune.HeadOfServices.Id);
        }

        if (d.Stage == Stage.MayorRuling)
        {
            yield return new CardSlot(CardKind.Ruling, commune.Mayor.Id);
        }
    }

    private static IEnumerable<CardSlot> Lateness(Dossier state, Commune commune)
    {
        PersonId late = state.Disagreement?.Arbiter ?? state.Holder;
        if (state is { IsLate: true, IsOpen: true } && late != default)
        {
            yield return new CardSlot(CardKind.Late, (commune.SuperiorOf(late) ?? commune.HeadOfServices).Id);
        }
    }
}
