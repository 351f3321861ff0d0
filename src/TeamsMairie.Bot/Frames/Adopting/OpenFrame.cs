using TeamsMairie.Bot.Drawing;
using TeamsMairie.Cards;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Frames;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>The frame of a commune, taken out of the journal.</summary>
/// <param name="Founding">What the operator of the bot wrote: version 0, in force until a first version is.</param>
/// <param name="Events">All that happened to it, oldest first.</param>
/// <param name="State">What they fold to.</param>
internal sealed record OpenFrame(Commune Founding, Roll<FrameEvent> Events, Frame State)
{
    /// <summary>What the journal asks back to write after it.</summary>
    public HeadToken Token { get; init; } = HeadToken.Beginning;

    /// <summary>How many events it has.</summary>
    public int Version => Events.Count;

    /// <summary>Where it is kept.</summary>
    public StreamId Stream => FrameStream.Of(Founding);

    /// <summary>What is kept beside its events.</summary>
    public FiledFrame Filed => new(Founding.Key, State.LastNumber, State.Announced);

    /// <summary>The commune's day at an instant, as the rules of the frame count it.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Founding.Calendar.DateOf(at);

    /// <summary>What holds on a day.</summary>
    public Commune InForceOn(DateOnly day) => State.InForceOn(day)?.Content ?? Founding;

    /// <summary>A version as it was proposed; null when there is none of that number.</summary>
    public FrameEvent.Proposed? VersionOf(int number) =>
        Events.OfType<FrameEvent.Proposed>().FirstOrDefault(e => e.Number == number);

    /// <summary>How a version was given up; null when it was not.</summary>
    public FrameEvent.GivenUp? GivenUpOf(int number) =>
        Events.OfType<FrameEvent.GivenUp>().FirstOrDefault(e => e.Number == number);

    /// <summary>What holds on the day a version takes effect, as if it had not been proposed.</summary>
    public Commune Before(FrameEvent.Proposed version) =>
        State.Adopted.LastOrDefault(adopted => adopted.Number < version.Number && adopted.From <= version.From)?.Content
        ?? Founding;

    /// <summary>Who a person is in a version, or was before it: one may leave the circuit by one's own proposal.</summary>
    public PersonLine Line(FrameEvent.Proposed version, PersonId person) =>
        (version.Content.Find(person) is null ? Before(version) : version.Content).Line(person);

    /// <summary>The same frame with what happened since.</summary>
    public OpenFrame With(IEnumerable<FrameEvent> happened) => happened.Aggregate(
        this, (frame, e) => frame with { Events = frame.Events.With(e), State = FrameEvolution.Evolve(frame.State, e) });
}
