using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The <c>value</c> of <c>composeExtension/query</c>.</summary>
internal sealed record SearchValue
{
    [JsonPropertyName("commandId")]
    public required string CommandId { get; init; }

    [JsonPropertyName("parameters")]
    public IReadOnlyList<SearchParameter?>? Parameters { get; init; }

    [JsonPropertyName("queryOptions")]
    public SearchOptions? Options { get; init; }
}

/// <summary>One thing searched; <c>initialRun</c> while nothing is typed yet.</summary>
internal sealed record SearchParameter
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("value")]
    public string? Value { get; init; }
}

/// <summary>Which page of results.</summary>
internal sealed record SearchOptions
{
    [JsonPropertyName("skip")]
    public int? Skip { get; init; }

    [JsonPropertyName("count")]
    public int? Count { get; init; }
}
