namespace TeamsMairie.Circuit.Calendar;

/// <summary>The part of France whose public holidays apply.</summary>
public enum HolidayZone
{
    /// <summary>Metropolitan France without Alsace and Moselle.</summary>
    Metropole = 0,

    /// <summary>Departments 57, 67 and 68: 26 December, and Good Friday where there is a Protestant or mixed church.</summary>
    AlsaceMoselle,

    /// <summary>Guadeloupe: 27 May.</summary>
    Guadeloupe,

    /// <summary>Saint-Martin: 28 May since 2018, 27 May before.</summary>
    SaintMartin,

    /// <summary>Martinique: 22 May.</summary>
    Martinique,

    /// <summary>Guyane: 10 June.</summary>
    Guyane,

    /// <summary>La Réunion: 20 December.</summary>
    Reunion,

    /// <summary>Mayotte: 27 April.</summary>
    Mayotte,

    /// <summary>Saint-Barthélemy: 9 October.</summary>
    SaintBarthelemy,
}
