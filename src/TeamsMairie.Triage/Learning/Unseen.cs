namespace TeamsMairie.Triage.Learning;

/// <summary>A message of the corpus with the scores of a model that did not learn from it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Sample">The same, ready to be weighed.</param>
/// <param name="Scores">Its scores.</param>
internal sealed record Unseen(Labelled Message, Sample Sample, double[] Scores);
