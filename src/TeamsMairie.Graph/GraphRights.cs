using System.Globalization;

namespace TeamsMairie.Graph;

/// <summary>How a permission is named in Microsoft Entra, and what the bot cannot do without it.</summary>
public static class GraphRights
{
    /// <summary>The name an administrator grants.</summary>
    public static string Name(this GraphRight permission) => permission switch
    {
        GraphRight.UserReadAll => "User.Read.All",
        GraphRight.MailboxSettingsRead => "MailboxSettings.Read",
        _ => "Calendars.ReadBasic",
    };

    /// <summary>What is not possible without it, in French.</summary>
    public static string WithoutIt(this GraphRight permission) => string.Format(
        CultureInfo.InvariantCulture,
        permission switch
        {
            GraphRight.UserReadAll => GraphTexts.WithoutUsers,
            GraphRight.MailboxSettingsRead => GraphTexts.WithoutMailboxes,
            _ => GraphTexts.WithoutCalendars,
        },
        permission.Name());
}
