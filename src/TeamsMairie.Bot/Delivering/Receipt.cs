using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Bot.Delivering;

/// <summary>What a delivered card left: where it is, so that it is updated there.</summary>
/// <param name="Place">The conversation, as a reference.</param>
/// <param name="ActivityId">The message in Teams; null when Teams gave none, and it cannot be updated.</param>
/// <param name="Drawn">The hash of what was drawn: what looks the same is not sent again.</param>
internal sealed record Receipt(string Place, string? ActivityId, string Drawn)
{
    /// <summary>The same place, of which nobody knows any more what it shows: a change failed, or seemed to.</summary>
    public Receipt MakeUnsure() => this with { Drawn = "" };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ReceiptJson.Default.Receipt);

    public static Receipt? Read(byte[]? written) =>
        written is null ? null : JsonSerializer.Deserialize(written, ReceiptJson.Default.Receipt);
}

[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
