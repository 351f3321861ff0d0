using System.Text.Json;

namespace TeamsMairie.Cards.Tickets;

/// <summary>What every button carries: which dossier, as it stood, and which card was clicked.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">The version the card was drawn from.</param>
/// <param name="Step">The card, as the host names it.</param>
public sealed record Ticket(Guid Dossier, int Version, string Step)
{
    /// <summary>Reads the ticket of a click. It may be forged: it says what was clicked, never what is allowed.</summary>
    /// <returns>The ticket; null when there is none.</returns>
    public static Ticket? Read(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("dossier", out JsonElement dossier) && dossier.ValueKind == JsonValueKind.String
        && dossier.TryGetGuid(out Guid id)
        && data.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.Number
        && version.TryGetInt32(out int number) && number >= 0
        && data.TryGetProperty("step", out JsonElement step) && step.ValueKind == JsonValueKind.String
        && step.GetString() is { Length: > 0 and <= 100 } name
            ? new Ticket(id, number, name)
            : null;
}
