namespace TeamsMairie.Circuit.Town;

/// <summary>The municipal term (<i>mandat</i>). At its end every delegation lapses.</summary>
/// <param name="Start">The day the mayor was elected.</param>
/// <param name="End">Its last day.</param>
public sealed record Mandate(DateOnly Start, DateOnly End);
