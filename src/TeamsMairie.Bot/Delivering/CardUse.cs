namespace TeamsMairie.Bot.Delivering;

/// <summary>What a delivery is worth: what is lost when it fails, and what is suffered when it comes twice.</summary>
internal enum CardUse
{
    /// <summary>A card already there is drawn again in place: doing it twice changes nothing.</summary>
    Update,

    /// <summary>Somebody must act: two cards are better than none.</summary>
    NeededAction,

    /// <summary>Somebody is told: it may be missed, and must not come three times.</summary>
    Information,
}

/// <summary>Says what each delivery is worth.</summary>
internal static class CardUses
{
    public static CardUse Of(CardKind kind, bool isThere) => isThere
        ? CardUse.Update
        : kind switch
        {
            CardKind.Waiting or CardKind.Courtesy or CardKind.Bypassed or CardKind.Late => CardUse.Information,
            _ => CardUse.NeededAction,
        };
}
