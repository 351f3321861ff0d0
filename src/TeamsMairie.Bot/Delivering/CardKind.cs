namespace TeamsMairie.Bot.Delivering;

/// <summary>What a card of a dossier is for, in the order they are sent when several are due.</summary>
internal enum CardKind
{
    /// <summary>The waiting reply, where the request was written.</summary>
    Waiting,

    /// <summary>« Je vous réponds en privé », where a confidential request was written before others.</summary>
    Courtesy,

    /// <summary>To the person written to directly: there is nothing to answer.</summary>
    Bypassed,

    /// <summary>To the head of services: say what the request is about.</summary>
    Qualification,

    /// <summary>To who holds a step.</summary>
    Holder,

    /// <summary>To the requester: something is missing.</summary>
    Complement,

    /// <summary>To who is asked for an opinion.</summary>
    Opinion,

    /// <summary>To a party of a disagreement.</summary>
    Party,

    /// <summary>To the arbiter below the mayor.</summary>
    Arbiter,

    /// <summary>To the head of services: support, or scenarios to prepare.</summary>
    Preparation,

    /// <summary>To the mayor, in the arbitration channel unless confidential.</summary>
    Ruling,

    /// <summary>The decision, to each person it binds.</summary>
    Decision,

    /// <summary>To the superior of who is late.</summary>
    Late,
}
