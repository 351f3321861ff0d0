namespace TeamsMairie.Crashes.Dying;

/// <summary>Where a bot dies, beside the instants nobody chose.</summary>
public enum CrashPoint
{
    /// <summary>Nowhere by itself: it is killed from outside, at any instant.</summary>
    None,

    /// <summary>The turn is judged, and nothing of it is written.</summary>
    BeforeWrite,

    /// <summary>It is written, and nobody was answered.</summary>
    AfterWrite,

    /// <summary>A card is about to leave.</summary>
    BeforeSend,

    /// <summary>Teams has the card, and the journal does not know.</summary>
    AfterSend,

    /// <summary>One card of several is delivered and marked.</summary>
    MidRound,

    /// <summary>All is delivered, and the next wake is not set.</summary>
    BeforeWake,

    /// <summary>A slow round has just kept its dossier for longer.</summary>
    AfterHold,

    /// <summary>Dossiers that a dead bot left are taken, and nothing is done with them.</summary>
    AfterLease,

    /// <summary>What a dead bot left is being delivered.</summary>
    InRecovery,

    /// <summary>What a bot that died of recovering left is being delivered.</summary>
    InRecoveryOfRecovery,
}
