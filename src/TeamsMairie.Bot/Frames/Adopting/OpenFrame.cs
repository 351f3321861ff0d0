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

    /// <summary>What holds on a day.</summary>
    public Commune InForceOn(DateOnly day) => State.InForceOn(day)?.Content ?? Founding;

    /// <summary>The same frame with what happened since.</summary>
    public OpenFrame With(IEnumerable<FrameEvent> happened) => happened.Aggregate(
        this, (frame, e) => frame with { Events = frame.Events.With(e), State = FrameEvolution.Evolve(frame.State, e) });
}
