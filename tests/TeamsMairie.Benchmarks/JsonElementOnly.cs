using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Benchmarks;

/// <summary>Writes a card that is already JSON.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonElementOnly : JsonSerializerContext;
