namespace TeamsMairie.Bot.Tests.Door;

/// <summary>One forgery, and what the door must say to it.</summary>
/// <param name="Name">What it tries, in a few words; its number when the design of the door gave one.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">The reason counted; null when the web server refuses before the door, or when it passes.</param>
/// <param name="Forge">What it changes in a genuine request.</param>
internal sealed record Vector(string Name, int Status, string? Reason, Action<Forgery> Forge);

/// <summary>What the door said.</summary>
internal sealed record Verdict(int Status, string[] Reasons, string Body)
{
    public bool Is(Vector vector) =>
        Status == vector.Status && Reasons.SequenceEqual(vector.Reason is { } reason ? [reason] : [], StringComparer.Ordinal);
}
