namespace TeamsMairie.Triage.Topics;

/// <summary>A place where a message may pass from one topic to another.</summary>
/// <param name="End">Where the first part ends, in words, excluded.</param>
/// <param name="Begin">Where the second begins: the words that only join them are left out.</param>
/// <param name="IsAnnounced">Whether its author says that something else follows (« par ailleurs », « au fait »).</param>
internal readonly record struct TopicCut(int End, int Begin, bool IsAnnounced);
