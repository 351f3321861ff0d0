namespace TeamsMairie.Graph;

/// <summary>The application permissions this bot may be granted, by their name in Microsoft Entra without its dots.</summary>
public enum GraphRight
{
    /// <summary><c>User.Read.All</c>: accounts and superiors. Without it nobody's account can be verified.</summary>
    UserReadAll,

    /// <summary><c>MailboxSettings.Read</c>: automatic replies. Without it they are not seen.</summary>
    MailboxSettingsRead,

    /// <summary><c>Calendars.ReadBasic</c>: when a calendar shows out of office, never why. Without it that is not seen.</summary>
    CalendarsReadBasic,
}
