using System.Collections.Frozen;
using TeamsMairie.Bot.Acknowledging;
using TeamsMairie.Bot.Deciding;
using TeamsMairie.Bot.Disagreeing;
using TeamsMairie.Bot.Handling;
using TeamsMairie.Bot.Ruling;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Bot.Clicking;

/// <summary>What each button asks of the circuit. One verb, one command.</summary>
internal static class VerbTable
{
    private static readonly FrozenDictionary<string, Func<Click, DossierCommand>> Commands =
        SubmittingVerbs.All
            .Concat(HandlingVerbs.All)
            .Concat(DecidingVerbs.All)
            .Concat(DisagreeingVerbs.All)
            .Concat(RulingVerbs.All)
            .Concat(AcknowledgingVerbs.All)
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The command of a verb; null when no card of ours carries it.</summary>
    public static Func<Click, DossierCommand>? Find(string verb) => Commands.GetValueOrDefault(verb);
}
