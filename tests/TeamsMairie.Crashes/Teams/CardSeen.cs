using System.Text.Json.Nodes;

namespace TeamsMairie.Crashes.Teams;

/// <summary>One card of one dossier, told by the ticket of its buttons.</summary>
internal sealed record CardSeen(Guid Dossier, string Step)
{
    /// <summary>The person it is for.</summary>
    public Guid Recipient => Guid.ParseExact(Step.Split('.')[^1], "N");

    /// <summary>What a card is; null when it has no button of a dossier.</summary>
    public static CardSeen? Of(JsonObject card) => CardButtons.All(card)
        .Select(button => button["data"])
        .Where(data => data?["dossier"] is not null && data["step"] is not null)
        .Select(data => new CardSeen((Guid)data!["dossier"]!, (string)data["step"]!))
        .FirstOrDefault();
}
