using TeamsMairie.Cards;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Something that cannot be read in a frame file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Key">The key, with the way to it: <c>personnes[3].role</c>; empty when the file itself cannot be read.</param>
/// <param name="Expected">What is expected there, as a sentence.</param>
internal sealed record Mistake(long Line, string Key, string Expected)
{
    /// <summary>« ligne 12, personnes[3].role : … ».</summary>
    public override string ToString() => Key.Length > 0
        ? French.Say(FrameTexts.MistakeAtKey, Line, Key, Expected)
        : French.Say(FrameTexts.MistakeAtLine, Line, Expected);
}
