namespace TeamsMairie.Circuit.Calendar;

/// <summary>What a commune says of its holidays.</summary>
/// <param name="Zone">The part of France it lies in.</param>
public sealed record HolidaySettings(HolidayZone Zone)
{
    /// <summary>Metropolitan France, nothing more.</summary>
    public static HolidaySettings Metropole { get; } = new(HolidayZone.Metropole);

    /// <summary>Whether Good Friday is a holiday; true by default; read in <see cref="HolidayZone.AlsaceMoselle"/> only.</summary>
    public bool GoodFriday { get; init; } = true;

    /// <summary>Whether Whit Monday is worked (<i>journée de solidarité</i>); false by default.</summary>
    public bool WhitMondayWorked { get; init; }

    /// <summary>The bridges, local fairs and closing days the commune adds.</summary>
    public Roll<DateOnly> ClosingDays { get; init; }

    /// <summary>The time zone of the commune's clock; that of its <see cref="Zone"/>.</summary>
    public string TimeZone => Zone switch
    {
        HolidayZone.Guadeloupe => "America/Guadeloupe",
        HolidayZone.SaintMartin => "America/Marigot",
        HolidayZone.SaintBarthelemy => "America/St_Barthelemy",
        HolidayZone.Martinique => "America/Martinique",
        HolidayZone.Guyane => "America/Cayenne",
        HolidayZone.Reunion => "Indian/Reunion",
        HolidayZone.Mayotte => "Indian/Mayotte",
        _ => "Europe/Paris",
    };
}
