using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>Why what was written in a dialog makes no dossier.</summary>
internal static class Objections
{
    /// <summary>The sentence; null when it is a request.</summary>
    public static string? To(Reading reading) => reading switch
    {
        Reading.ProtectedReport(var topic) => ProtectedReplies.Sentence(topic),
        Reading.Disagreement => BotTexts.DisagreementByMessage,
        Reading.Understood or Reading.Unsure or Reading.Several => null,
        _ => BotTexts.NotARequest,
    };
}
