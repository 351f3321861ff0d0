using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>One request with all that follows: its route, its disagreement, its decision, its acknowledgements.</summary>
/// <remarks>Two dossiers are equal when all they hold is equal. <see cref="Unknown"/> is the dossier before its first event.</remarks>
public sealed record Dossier
{
    /// <summary>The dossier of a message nobody has sent.</summary>
    public static Dossier Unknown { get; } = new();

    /// <summary>Where it stands.</summary>
    public Phase Phase { get; init; }

    /// <summary>Who asks (<i>demandeur, demandeuse</i>).</summary>
    public PersonId Requester { get; init; }

    /// <summary>Where it was written; null before the first event.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Who was written to directly instead of the circuit; null when nobody was.</summary>
    public PersonId? Bypassed { get; init; }

    /// <summary>The subject, neutral and without a name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The message and its complements, as typed.</summary>
    public Roll<Note> Messages { get; init; }

    /// <summary>The number people quote, <c>2026-0142</c>; null until it is given.</summary>
    public string? Number { get; init; }

    /// <summary>How fast it must be looked at.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>What it is about; null until it is qualified.</summary>
    public Matter? Matter { get; init; }

    /// <summary>What it may be about, offered to the requester; empty once qualified.</summary>
    public Roll<Candidate> Candidates { get; init; }

    /// <summary>The two requests offered instead of this one, as typed; none when it is one.</summary>
    public Roll<string> Parts { get; init; }

    /// <summary>The way it goes.</summary>
    public Route Route { get; init; } = Route.Unknown;

    /// <summary>The step it is at, from zero.</summary>
    public int Step { get; init; }

    /// <summary>The step after it, skipping those of the same holder; none at the last.</summary>
    public int? NextStep => Route.After(Step, Holder);

    /// <summary>Who must act now; the default value is nobody.</summary>
    public PersonId Holder { get; init; }

    /// <summary>Who held it before; the default value is nobody.</summary>
    public PersonId PreviousHolder { get; init; }

    /// <summary>How many times it was redirected.</summary>
    public int Redirections { get; init; }

    /// <summary>The day an answer is due to the requester; the default value before the first route.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Whether the passing of <see cref="DueOn"/> was already told to the line.</summary>
    public bool IsLate { get; init; }

    /// <summary>What the requester must add; null when nothing is asked.</summary>
    public Note? ComplementAsked { get; init; }

    /// <summary>The opinions asked, in order.</summary>
    public Roll<Opinion> Opinions { get; init; }

    /// <summary>The proposals made by those who passed it on, in order.</summary>
    public Roll<Note> Proposals { get; init; }

    /// <summary>Those who examined it: holders who took it in charge, and authors of opinions.</summary>
    public Roll<PersonId> Consulted { get; init; }

    /// <summary>The disagreement; null when there is none.</summary>
    public Disagreement? Disagreement { get; init; }

    /// <summary>The decision; null until there is one.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Those the decision binds (<i>personnes liées</i>).</summary>
    public Roll<PersonId> Bound { get; init; }

    /// <summary>Those who acknowledged the decision.</summary>
    public Roll<PersonId> Acknowledged { get; init; }

    /// <summary>The difficulties of application reported, in order.</summary>
    public Roll<Note> Difficulties { get; init; }

    /// <summary>Whether somebody still has to act for it to be decided.</summary>
    public bool IsOpen => Phase is Phase.ToQualify or Phase.Forwarded or Phase.UnderReview
        or Phase.AwaitingComplement or Phase.InDisagreement;

    /// <summary>Whether it must stay between the requester and the line.</summary>
    public bool IsConfidential => Matter?.IsConfidential == true;

    /// <summary>Who is replaced in the step it is at, and may act again once back; null when nobody is.</summary>
    public PersonId? Replaced => Step < Route.Steps.Count && Route.Steps[Step] is { InsteadOf: { } away, Holder: var by }
        && by == Holder ? away : null;

    /// <summary>The opinion awaited from a person; null when none is.</summary>
    public Opinion? AwaitedFrom(PersonId person) =>
        Opinions.FirstOrDefault(o => o.Of == person && o.State == OpinionState.Awaited);

    /// <summary>Whether an opinion is still awaited.</summary>
    public bool AwaitsOpinion => Opinions.Any(o => o.State == OpinionState.Awaited);
}
