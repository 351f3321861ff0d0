using System.Globalization;
using Microsoft.Graph.Models;

namespace TeamsMairie.Graph.Reading;

/// <summary>The instants of Outlook: a time of the wall, and the name of a time zone of Windows or of IANA.</summary>
internal static class OutlookTime
{
    /// <summary>The instant, in UTC; null when it cannot be read.</summary>
    public static DateTimeOffset? InstantOf(DateTimeTimeZone? said)
    {
        if (!DateTime.TryParse(said?.DateTime, CultureInfo.InvariantCulture, out DateTime local)
            || !TimeZoneInfo.TryFindSystemTimeZoneById(said.TimeZone ?? "UTC", out TimeZoneInfo? zone))
        {
            return null;
        }

        DateTime wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
