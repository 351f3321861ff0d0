namespace TeamsMairie.Circuit.Dossiers;

/// <summary>What was decided.</summary>
public enum Outcome
{
    /// <summary>Granted (<i>accord</i>).</summary>
    Granted,

    /// <summary>Granted in part (<i>accord partiel</i>).</summary>
    PartlyGranted,

    /// <summary>Refused, with a reason (<i>refus motivé</i>).</summary>
    Refused,

    /// <summary>Put off to a day (<i>report</i>).</summary>
    Deferred,

    /// <summary>Settled by an arbitration of the line.</summary>
    Arbitrated,

    /// <summary>Settled by a common position between élus.</summary>
    Agreed,

    /// <summary>Ruled by the mayor (<i>tranché</i>).</summary>
    Ruled,
}
