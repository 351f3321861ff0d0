using TeamsMairie.Cards;
using TeamsMairie.Circuit.Frames;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Says in French why a command on a frame is refused.</summary>
internal static class FrameRefusals
{
    public static string Of(FrameRefusal reason) =>
        FrameTexts.ResourceManager.GetString($"Refused{reason}", French.Culture)
        ?? throw new InvalidOperationException($"{reason} has no sentence.");

    /// <summary>Everything that is wrong: each fault of the version, or the one rule broken.</summary>
    public static IReadOnlyList<string> AllOf(FrameJudgement.Refused refused) => refused.Faults.Count > 0
        ? [.. refused.Faults.Select(FrameSentences.Of)]
        : [Of(refused.Reason)];
}
