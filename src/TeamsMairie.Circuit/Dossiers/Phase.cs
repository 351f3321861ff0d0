namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Where a dossier stands.</summary>
public enum Phase
{
    /// <summary>Nothing was received yet.</summary>
    Unknown,

    /// <summary>Received; what it is about must be said (<i>à qualifier</i>).</summary>
    ToQualify,

    /// <summary>Sent to the holder of a step, who has not taken it yet (<i>transmise</i>).</summary>
    Forwarded,

    /// <summary>In the hands of the holder (<i>en instruction</i>), opinions awaited included.</summary>
    UnderReview,

    /// <summary>The requester must complete it (<i>complément demandé</i>).</summary>
    AwaitingComplement,

    /// <summary>A disagreement is being settled (<i>en désaccord</i>).</summary>
    InDisagreement,

    /// <summary>Decided, and told to those it binds (<i>notifiée</i>).</summary>
    Notified,

    /// <summary>Everyone bound has acknowledged (<i>close</i>).</summary>
    Closed,

    /// <summary>Withdrawn by the requester (<i>retirée</i>).</summary>
    Withdrawn,

    /// <summary>Its author made two requests of it (<i>répartie</i>).</summary>
    Divided,
}
