using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Bot.Tests.Routing;

/// <summary>One of the eighty labelled messages: who writes, what it is about, which way it goes.</summary>
internal sealed record LabelledMessage(
    string Id, string Org, string Commune, string SenderRole, string? SenderService, string[]? SenderDelegations,
    string ExpectedKind, string[]? AcceptableKinds, string ExpectedCompetence, string ExpectedAction,
    string[] ExpectedRoute, string Visibility, string[]? Parties)
{
    public static IEnumerable<LabelledMessage> All =>
        File.ReadLines(Path.Combine(Here.Tests, "Routing", "messages.jsonl"))
            .Select(line => JsonSerializer.Deserialize(line, LabelJson.Default.LabelledMessage)!);

    public override string ToString() => Id;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabelledMessage))]
internal sealed partial class LabelJson : JsonSerializerContext;
