using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsMairie.Journal.Tables;

/// <summary>The keys of every row. What a person or a program chose is hashed or escaped before it becomes one.</summary>
/// <remarks>
/// In a stream, events sort before everything else, so that one range reads all but them.
/// Source: « Understanding the Table service data model », characters disallowed in key fields; 1 KiB a key.
/// </remarks>
internal static class TableKeys
{
    public const string Head = "head";
    public const string Indexed = "indexed";
    public const string Lease = "lease";
    public const string Restoration = "restoration";
    public const string Shelved = "shelved";
    public const string Wake = "wake";
    public const string FirstEvent = "e0000000001";

    /// <summary>The first row key that is not an event's.</summary>
    public const string AfterEvents = "f";

    private const int LongestKey = 512;

    public static string Stream(StreamId stream) => $"s-{stream.Tenant:N}-{stream.Dossier:N}";

    public static string Row(StreamId stream) => $"{stream.Tenant:N}-{stream.Dossier:N}";

    public static StreamId StreamOf(string key)
    {
        string[] parts = key.Split('-');
        return new StreamId(Guid.ParseExact(parts[^2], "N"), Guid.ParseExact(parts[^1], "N"));
    }

    public static string Event(int version) => string.Create(CultureInfo.InvariantCulture, $"e{version:D10}");

    public static string Effect(string key) => "x-" + Escape(key);

    public static string Index(Guid tenant, IndexEntry entry) => $"i-{tenant:N}-{Escape(entry.Name)}-{Hash(entry.Value)}";

    /// <summary>Every shelf sorts after this and before <see cref="AfterShelves"/>.</summary>
    public const string Shelves = "l-";

    public const string AfterShelves = "l.";

    public static string Shelf(Guid tenant, ShelfName shelf) =>
        $"{Shelves}{tenant:N}-{Escape(shelf.Commune)}-{Escape(shelf.Name)}-{Escape(shelf.Section)}";

    public static string Series(string series) => "n-" + Hash(series);

    public static string Memory(Guid tenant, string name) => $"m-{tenant:N}-{Hash(name)}";

    /// <summary>Whether the service takes it as a key.</summary>
    public static bool IsLegal(string key) =>
        key.Length is > 0 and <= LongestKey && !key.Any(c => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c));

    // Two texts never have one key: the sign that escapes is itself escaped.
    private static string Escape(string text)
    {
        StringBuilder key = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or ':' or '@')
            {
                key.Append(c);
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"_{(int)c:x4}");
            }
        }

        return key.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
