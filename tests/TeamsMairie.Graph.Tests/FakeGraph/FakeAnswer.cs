using System.Text.Json.Nodes;

namespace TeamsMairie.Graph.Tests.FakeGraph;

/// <summary>One answer of the pretend Graph.</summary>
internal sealed record FakeAnswer(int Status, JsonObject? Body = null)
{
    /// <summary>In seconds; null for none.</summary>
    public int? RetryAfter { get; init; }

    public static FakeAnswer Error(int status, string code, string said = "") => new(
        status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = said } });
}
