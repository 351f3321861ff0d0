using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Names the stream of a commune's frame.</summary>
internal static class FrameStream
{
    public static StreamId Of(Commune commune) =>
        new(commune.Tenant, DerivedId.Of(commune.Tenant, "frame", commune.Key));
}
