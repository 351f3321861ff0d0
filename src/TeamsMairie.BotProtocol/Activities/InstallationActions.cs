namespace TeamsMairie.BotProtocol;

/// <summary>
/// What an <c>installationUpdate</c> says happened to the app. Not an enum: the set is open on the wire.
/// </summary>
public static class InstallationActions
{
    /// <summary>The app was installed: the conversation can be written to.</summary>
    public const string Add = "add";

    /// <summary>The app was upgraded to a newer manifest: the conversation can still be written to.</summary>
    public const string AddUpgrade = "add-upgrade";

    /// <summary>The app was removed: the conversation can no longer be written to.</summary>
    public const string Remove = "remove";

    /// <summary>The app was removed for an upgrade: an <see cref="AddUpgrade"/> follows.</summary>
    public const string RemoveUpgrade = "remove-upgrade";
}
