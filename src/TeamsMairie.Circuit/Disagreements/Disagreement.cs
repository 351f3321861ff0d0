using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>A disagreement (<i>désaccord</i>) inside a dossier.</summary>
/// <param name="Type">Its nature, computed from the parties.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Parties">Who disagrees; at least two.</param>
/// <param name="Subject">What about, without a name.</param>
/// <param name="Arbiter">Who settles it now; null while the élus look for a common position.</param>
/// <param name="DueOn">The day the stage should end.</param>
public sealed record Disagreement(
    DisagreementType Type, Stage Stage, Roll<PersonId> Parties, string Subject, PersonId? Arbiter, DateOnly DueOn)
{
    /// <summary>What the parties said.</summary>
    public Roll<Position> Positions { get; init; }

    /// <summary>The text now proposed as common position; null when none is.</summary>
    public CommonText? Proposed { get; init; }

    /// <summary>Whether a party asked the head of services for support.</summary>
    public bool IsSupported { get; init; }

    /// <summary>The arbitration rendered; null until it is.</summary>
    public Dossiers.Verdict? Arbitration { get; init; }

    /// <summary>The parties who comply with the arbitration before it is final.</summary>
    public Roll<PersonId> Compliant { get; init; }

    /// <summary>Who maintained the disagreement and why; null when nobody did.</summary>
    public Dossiers.Note? Maintained { get; init; }

    /// <summary>Who prepares the mayor's ruling; null until one is needed, or when the head of services is a party.</summary>
    public PersonId? Preparer { get; init; }

    /// <summary>The scenarios; null until prepared, or when the delay passed without them.</summary>
    public Preparation? Preparation { get; init; }

    /// <summary>Whether a person is a party.</summary>
    public bool Concerns(PersonId person) => Parties.Contains(person);

    /// <summary>Whether every party has said its position.</summary>
    public bool HasEveryPosition => Parties.All(p => Positions.Any(x => x.By == p));
}
