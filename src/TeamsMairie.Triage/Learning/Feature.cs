namespace TeamsMairie.Triage.Learning;

/// <summary>Something a message holds that may weigh in how it is read.</summary>
/// <param name="Key">A hash of what it is.</param>
/// <param name="Weight">How much it counts beside others, in hundredths of a plain word.</param>
/// <param name="Word">The word it comes from, by its place in the message; −1 when it is of the whole message.</param>
internal readonly record struct Feature(uint Key, int Weight, int Word);
