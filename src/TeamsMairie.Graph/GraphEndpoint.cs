namespace TeamsMairie.Graph;

/// <summary>Where Microsoft Graph answers. Not a setting: the bot's token is sent there.</summary>
/// <param name="Root">The root of version 1.0, without a final slash.</param>
public sealed record GraphEndpoint(Uri Root)
{
    /// <summary>The one of Microsoft.</summary>
    public static GraphEndpoint Microsoft { get; } = new(new Uri("https://graph.microsoft.com/v1.0"));
}
