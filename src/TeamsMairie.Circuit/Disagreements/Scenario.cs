namespace TeamsMairie.Circuit.Disagreements;

/// <summary>One way out, prepared for the mayor.</summary>
/// <param name="Label">What would be done, in a few words.</param>
/// <param name="Effects">What it changes.</param>
/// <param name="Cost">What it costs; empty when unknown.</param>
/// <param name="Delay">How long it takes; empty when unknown.</param>
/// <param name="Risk">The legal risk; empty when none is seen.</param>
public sealed record Scenario(string Label, string Effects, string Cost, string Delay, string Risk);
