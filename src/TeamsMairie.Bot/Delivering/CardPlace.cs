using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Where a card is shown.</summary>
internal enum CardPlace
{
    /// <summary>In the person's own conversation with the bot.</summary>
    Personal,

    /// <summary>Under the message that asked.</summary>
    Origin,

    /// <summary>In the commune's channel for the mayor's rulings.</summary>
    ArbitrationChannel,
}

/// <summary>Says where each card goes: what is confidential never reaches a place others read.</summary>
internal static class CardPlaces
{
    public static CardPlace Of(CardKind kind, Dossier state) => kind switch
    {
        CardKind.Courtesy => CardPlace.Origin,
        CardKind.Waiting when state.Origin is { IsElsewhere: true } => CardPlace.Personal,
        CardKind.Waiting when !(state is { IsConfidential: true, Origin.IsPublic: true }) => CardPlace.Origin,
        CardKind.Ruling when !state.IsConfidential => CardPlace.ArbitrationChannel,
        _ => CardPlace.Personal,
    };
}
