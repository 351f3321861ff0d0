namespace TeamsMairie.Triage.Learning;

/// <summary>One feature of one message, by its place in the vocabulary.</summary>
/// <param name="Feature">Its place.</param>
/// <param name="Value">Its part in the message; the squares of all parts make 1.</param>
/// <param name="Word">The word it comes from; −1 for the whole message.</param>
internal readonly record struct Entry(int Feature, double Value, int Word);
