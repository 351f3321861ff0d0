namespace TeamsMairie.Circuit.Disagreements;

/// <summary>Where a disagreement stands.</summary>
public enum Stage
{
    /// <summary>The élus look for a text they all accept (<i>recherche d’une position commune</i>).</summary>
    CommonPosition,

    /// <summary>The arbiter must arbitrate (<i>arbitrage demandé</i>).</summary>
    Arbitration,

    /// <summary>Arbitrated; a party may still maintain the disagreement (<i>arbitré</i>).</summary>
    Arbitrated,

    /// <summary>The head of services prepares scenarios for the mayor.</summary>
    Preparation,

    /// <summary>The mayor must rule (<i>arbitrage du maire</i>).</summary>
    MayorRuling,

    /// <summary>Settled: what remains is to acknowledge.</summary>
    Settled,
}
