using System.Globalization;

namespace TeamsMairie.Journal;

/// <summary>One section of one shelf of a commune. Streams of two communes never stand on the same.</summary>
/// <param name="Commune">The commune's key.</param>
/// <param name="Name">What the shelf holds, such as <c>late</c>.</param>
/// <param name="Section">Which part of it: a person, a month; the empty text where there is one only.</param>
public sealed record ShelfName(string Commune, string Name, string Section);

/// <summary>Where a stream stands on a shelf. It holds no word that a person wrote.</summary>
/// <param name="Shelf">The shelf.</param>
/// <param name="At">The instant it is known by there, to the millisecond: of its deadline, of its decision.</param>
/// <param name="Rank">Its place: lower first.</param>
public sealed record ShelfEntry(ShelfName Shelf, DateTimeOffset At, long Rank)
{
    /// <summary>The instant, as it is read back.</summary>
    public DateTimeOffset At { get; } = DateTimeOffset.FromUnixTimeMilliseconds(At.ToUnixTimeMilliseconds());

    /// <summary>A text that is in the order of the ranks, and of which each stream has its own.</summary>
    internal string PlaceOf(StreamId stream) => string.Create(
        CultureInfo.InvariantCulture, $"{(ulong)Rank ^ (1UL << 63):x16}-{stream.Tenant:N}-{stream.Dossier:N}");
}

/// <summary>A stream found on a shelf.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version that put it there.</param>
/// <param name="At">The instant it is known by there.</param>
public sealed record Shelved(StreamId Stream, int Version, DateTimeOffset At);

/// <summary>Some streams of a shelf.</summary>
/// <param name="Streams">They, the first one first.</param>
/// <param name="Next">What to ask with for those that follow; null when there are none.</param>
public sealed record ShelfPage(IReadOnlyList<Shelved> Streams, string? Next)
{
    /// <summary>A page out of what was found, of which one more than the page was asked for.</summary>
    internal static ShelfPage Of(IReadOnlyList<(string Place, Shelved Stream)> found, int count) => new(
        [.. found.Take(count).Select(one => one.Stream)], found.Count > count ? found[count - 1].Place : null);
}
