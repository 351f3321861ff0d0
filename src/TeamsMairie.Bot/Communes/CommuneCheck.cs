using TeamsMairie.Bot.Frames;
using TeamsMairie.Circuit.Frames.Checks;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Communes;

/// <summary>What a commune must have before the circuit can hold: the checks of its frame, whatever the day.</summary>
internal static class CommuneCheck
{
    /// <exception cref="InvalidDataException">Something is wrong; the message says everything at once.</exception>
    public static Commune Checked(Commune commune)
    {
        // On the last of all days nothing is refused for an act that only waits to be published.
        string[] faults = [.. FrameChecks.Refusing(commune, DateOnly.MaxValue).Select(FrameSentences.Of)];
        return faults.Length == 0
            ? commune
            : throw new InvalidDataException($"commune {commune.Name} : {string.Join(' ', faults)}");
    }
}
