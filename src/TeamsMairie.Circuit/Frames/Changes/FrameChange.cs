using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames.Changes;

/// <summary>One thing that differs between two versions of a frame. Closed: the cases below are all there are.</summary>
public abstract record FrameChange
{
    private FrameChange()
    {
    }

    /// <summary>A person joins the circuit.</summary>
    public sealed record Joined(Person Person) : FrameChange;

    /// <summary>A person leaves it.</summary>
    public sealed record Left(Person Person) : FrameChange;

    /// <summary>A person has another name, role, function or rank.</summary>
    public sealed record Became(Person Before, Person After) : FrameChange;

    /// <summary>A person works elsewhere, or under somebody else.</summary>
    public sealed record Posted(Person Before, Person After) : FrameChange;

    /// <summary>A person works other days.</summary>
    public sealed record WeekSet(Person Before, Person After) : FrameChange;

    /// <summary>What lets an élu decide is another act.</summary>
    public sealed record FunctionsSet(Person Before, Person After) : FrameChange;

    /// <summary>What lets a member of staff sign is another act.</summary>
    public sealed record SignatureSet(Person Before, Person After) : FrameChange;

    /// <summary>A competence passes from a holder to another; the mayor holds what nobody else does.</summary>
    public sealed record CompetenceMoved(Competence Competence, Person Before, Person After) : FrameChange;

    /// <summary>A service opens, closes, or is another one; null on the side where it is not.</summary>
    public sealed record ServiceSet(Service? Before, Service? After) : FrameChange;

    /// <summary>A delay is longer or shorter.</summary>
    public sealed record DelaySet(DelayName Delay, int Before, int After) : FrameChange;

    /// <summary>The commune decides otherwise who is asked; null on the side where the default circuit holds.</summary>
    public sealed record ChoiceSet(CircuitChoice? Before, CircuitChoice? After) : FrameChange;

    /// <summary>Somebody stands in for somebody; null on the side where they do not.</summary>
    public sealed record SubstitutionSet(Substitution? Before, Substitution? After) : FrameChange;

    /// <summary>Somebody withdraws from a field; null on the side where they do not.</summary>
    public sealed record RecusalSet(Recusal? Before, Recusal? After) : FrameChange;

    /// <summary>A part told whole is another one.</summary>
    public sealed record PartSet(FramePart Part) : FrameChange;
}
