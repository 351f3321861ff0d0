using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Tests;

/// <summary>Given what happened, when somebody acts, then…</summary>
internal sealed record Story(Dossier State, Facts Facts)
{
    public static Story Begins => new(Dossier.Unknown, Cast.Today);

    /// <summary>A command that must be accepted.</summary>
    public Story Then(DossierCommand command) => DossierDecider.Decide(State, command, Facts) switch
    {
        Decision.Accepted(var events) => this with { State = events.Aggregate(State, DossierEvolution.Evolve) },
        Decision.Refused(var reason) => throw new InvalidOperationException($"{command} was refused: {reason}"),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    /// <summary>Why a command is refused; null when it is accepted.</summary>
    public Refusal? Refusal(DossierCommand command) =>
        DossierDecider.Decide(State, command, Facts) is Decision.Refused(var reason) ? reason : null;

    /// <summary>Whether a command is accepted.</summary>
    public bool Allows(DossierCommand command) => Refusal(command) is null;
}
