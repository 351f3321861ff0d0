namespace TeamsMairie.BotProtocol;

/// <summary>How an Entra object id is written on the wire.</summary>
internal static class EntraId
{
    /// <summary>The id as a GUID; null when it is absent or is not one (hyphenated form only).</summary>
    public static Guid? Parse(string? id) => Guid.TryParseExact(id, "D", out Guid parsed) ? parsed : null;
}
