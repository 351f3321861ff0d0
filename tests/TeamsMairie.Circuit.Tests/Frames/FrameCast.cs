using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests.Frames;

/// <summary>The town of the cast, and what is changed in its frame.</summary>
internal static class FrameCast
{
    public static readonly DateOnly Today = new(2026, 5, 11);

    /// <summary>The frame as the operator wrote it.</summary>
    public static readonly Commune Founding = Cast.Town with { Administrators = [Chief] };

    /// <summary>The same where another élu holds the roads.</summary>
    public static readonly Commune Moved = Founding with { People = Founding.People.Select(MoveRoads) };

    /// <summary>The same with a longer delay for leave.</summary>
    public static readonly Commune Slower = Founding with { Limits = Founding.Limits with { Leave = 9 } };

    public static FrameCommand.Propose Proposes(PersonId person, Commune content, DateOnly? from = null) =>
        new(By(person), content, from ?? Today);

    public static FrameCommand.Validate Validates(PersonId person, int number) => new(By(person), number);

    /// <summary>The frame after a command; the same when it is refused.</summary>
    public static Frame After(this Frame frame, FrameCommand command) =>
        FrameDecider.Decide(frame, command, Founding) is FrameDecision.Accepted(var events)
            ? events.Aggregate(frame, FrameEvolution.Evolve)
            : frame;

    /// <summary>Why a command is refused; null when it is accepted.</summary>
    public static FrameRefusal? Refusal(this Frame frame, FrameCommand command) =>
        FrameDecider.Decide(frame, command, Founding) is FrameDecision.Refused(var reason, _) ? reason : null;

    /// <summary>The town where one person is another.</summary>
    public static Commune Where(this Commune commune, PersonId person, Func<Person, Person> change) =>
        commune with { People = commune.People.Select(p => p.Id == person ? change(p) : p) };

    private static Person MoveRoads(Person person) => person.Id == Adjoint ? person with { Functions = null }
        : person.Id == OtherElu ? person with { Functions = new([Roads], "arrêté n° 9", new(2026, 5, 4)) }
        : person;
}
