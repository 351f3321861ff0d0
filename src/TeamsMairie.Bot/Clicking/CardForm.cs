using System.Globalization;
using System.Text.Json;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Clicking;

/// <summary>What a person filled in before a click. Anything may be missing, mistyped or forged: it is then empty.</summary>
internal readonly struct CardForm(JsonElement data)
{
    /// <summary>The text of an input, trimmed; empty when there is none.</summary>
    public string Text(string input) =>
        data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty(input, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? (value.GetString() ?? "").Trim()
            : "";

    /// <summary>The text of an input; null when it is empty.</summary>
    public string? TextOrNull(string input) => Text(input) is { Length: > 0 } text ? text : null;

    /// <summary>The person chosen; the default value, whom no commune knows, when nobody is.</summary>
    public PersonId Person(string input) =>
        Guid.TryParse(Text(input), out Guid id) ? new PersonId(id) : default;

    /// <summary>The people chosen in a list of several.</summary>
    public Roll<PersonId> People(string input) =>
    [
        .. Text(input).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => Guid.TryParse(id, out Guid person) ? new PersonId(person) : default),
    ];

    /// <summary>The day chosen; null when none is.</summary>
    public DateOnly? Day(string input) =>
        DateOnly.TryParseExact(Text(input), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    /// <summary>The position chosen, from zero; null when none is.</summary>
    public int? Position(string input) =>
        int.TryParse(Text(input), NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : null;
}
