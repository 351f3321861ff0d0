using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>What happened to one dossier. Closed: the cases below are all there are.</summary>
/// <param name="By">Who did it; the default value is the clock.</param>
/// <param name="At">When, in UTC.</param>
public abstract record DossierEvent(PersonId By, DateTimeOffset At)
{
    /// <summary>A request was received.</summary>
    public sealed record Submitted(
        PersonId By, DateTimeOffset At, Origin Origin, string Text, string Subject, Urgency Urgency,
        PersonId? Bypassed) : DossierEvent(By, At);

    /// <summary>The author is asked what it is about.</summary>
    public sealed record ClarificationAsked(
        PersonId By, DateTimeOffset At, Roll<Candidate> Candidates, DateOnly DueOn) : DossierEvent(By, At)
    {
        /// <summary>The two requests offered instead, as typed; none when it is one.</summary>
        public Roll<string> Parts { get; init; }
    }

    /// <summary>Its author made one request of each of its parts.</summary>
    public sealed record Divided(PersonId By, DateTimeOffset At) : DossierEvent(By, At);

    /// <summary>The head of services must say what it is about.</summary>
    public sealed record LeftToHead(PersonId By, DateTimeOffset At, PersonId Head, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>What it is about is known, and its route with it.</summary>
    public sealed record Qualified(PersonId By, DateTimeOffset At, Matter Matter, Route Route, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The waiting reply is given: transmitted to whom (nobody yet when null), answered by when.</summary>
    public sealed record WaitingReplyGiven(PersonId By, DateTimeOffset At, PersonId? To, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The number people quote was given.</summary>
    public sealed record Numbered(PersonId By, DateTimeOffset At, string Number) : DossierEvent(By, At);

    /// <summary>The holder took it in charge.</summary>
    public sealed record TakenInCharge(PersonId By, DateTimeOffset At) : DossierEvent(By, At);

    /// <summary>It was sent to somebody else.</summary>
    public sealed record Redirected(PersonId By, DateTimeOffset At, PersonId To, string Reason, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The requester is asked for something more.</summary>
    public sealed record ComplementAsked(PersonId By, DateTimeOffset At, string What, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The requester added something.</summary>
    public sealed record Complemented(PersonId By, DateTimeOffset At, string Text, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The requester changed the message after sending it; the first words are kept.</summary>
    public sealed record Amended(PersonId By, DateTimeOffset At, string Text) : DossierEvent(By, At);

    /// <summary>An opinion was asked.</summary>
    public sealed record OpinionAsked(PersonId By, DateTimeOffset At, PersonId Of, string Question, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The opinion asked was given.</summary>
    public sealed record OpinionGiven(PersonId By, DateTimeOffset At, string Text) : DossierEvent(By, At);

    /// <summary>The opinion asked of a person did not come in time.</summary>
    public sealed record OpinionMissing(PersonId By, DateTimeOffset At, PersonId Of) : DossierEvent(By, At);

    /// <summary>It went to the next step, with a proposal.</summary>
    public sealed record StepPassed(PersonId By, DateTimeOffset At, string Proposal, PersonId To, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>It was decided; these people are bound by it.</summary>
    public sealed record Decided(PersonId By, DateTimeOffset At, Verdict Verdict, Roll<PersonId> Bound, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>A superior took it over.</summary>
    public sealed record TakenOver(PersonId By, DateTimeOffset At, PersonId From) : DossierEvent(By, At);

    /// <summary>Its way was found again: who held it is away, or the frame names another.</summary>
    public sealed record Rerouted(PersonId By, DateTimeOffset At, Route Route, PersonId To, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>It was withdrawn.</summary>
    public sealed record Withdrawn(PersonId By, DateTimeOffset At) : DossierEvent(By, At);

    /// <summary>A disagreement was opened: its type and arbiter follow from the parties.</summary>
    public sealed record DisagreementOpened(
        PersonId By, DateTimeOffset At, Disagreement Disagreement, Origin? Origin) : DossierEvent(By, At);

    /// <summary>A party gave its position.</summary>
    public sealed record PositionGiven(PersonId By, DateTimeOffset At, string Text) : DossierEvent(By, At);

    /// <summary>A common text was proposed.</summary>
    public sealed record TextProposed(PersonId By, DateTimeOffset At, string Text) : DossierEvent(By, At);

    /// <summary>A party accepted the text.</summary>
    public sealed record TextAccepted(PersonId By, DateTimeOffset At) : DossierEvent(By, At);

    /// <summary>The head of services was asked for support.</summary>
    public sealed record SupportAsked(PersonId By, DateTimeOffset At) : DossierEvent(By, At);

    /// <summary>It was arbitrated; it may be maintained until a day, unless this is the last level of the line.</summary>
    public sealed record Arbitrated(PersonId By, DateTimeOffset At, Verdict Verdict, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The disagreement was maintained, and goes to this arbiter.</summary>
    public sealed record Maintained(PersonId By, DateTimeOffset At, string Reason, PersonId Arbiter, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>A ruling of the mayor is needed: the head of services prepares it.</summary>
    public sealed record PreparationAsked(PersonId By, DateTimeOffset At, PersonId Of, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>The scenarios are ready.</summary>
    public sealed record Prepared(PersonId By, DateTimeOffset At, Preparation Preparation) : DossierEvent(By, At);

    /// <summary>The mayor is asked to rule, with the preparation or without it.</summary>
    public sealed record RulingAsked(PersonId By, DateTimeOffset At, PersonId Mayor, DateOnly DueOn)
        : DossierEvent(By, At);

    /// <summary>A bound person acknowledged.</summary>
    public sealed record Acknowledged(PersonId By, DateTimeOffset At) : DossierEvent(By, At);

    /// <summary>A bound person reported a difficulty.</summary>
    public sealed record DifficultyReported(PersonId By, DateTimeOffset At, string Text) : DossierEvent(By, At);

    /// <summary>The day passed: the superior of the holder is informed, and nothing else changes.</summary>
    public sealed record LateEscalated(PersonId By, DateTimeOffset At, PersonId Holder, PersonId Informed)
        : DossierEvent(By, At);

    /// <summary>Everyone bound has acknowledged.</summary>
    public sealed record Closed(PersonId By, DateTimeOffset At) : DossierEvent(By, At);
}
