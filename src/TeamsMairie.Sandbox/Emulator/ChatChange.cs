using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>One line of the file of conversations: the one member that is there replaces what was known.</summary>
internal sealed record ChatChange
{
    public ChatMessage? Message { get; init; }

    public PersonalView? View { get; init; }

    public ReadMark? Read { get; init; }

    /// <summary>The MRI of a person, or the id of a channel, for whom the application is installed.</summary>
    public string? Installed { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatChange))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
internal sealed partial class ChatJson : JsonSerializerContext;
