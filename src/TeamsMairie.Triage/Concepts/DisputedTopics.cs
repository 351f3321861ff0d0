using TeamsMairie.Triage.Lexicon;
using TeamsMairie.Triage.Patterns;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Concepts;

/// <summary>The topics that one town gives to one desk and the next town to another: they are asked about.</summary>
internal sealed class DisputedTopics
{
    private readonly PatternBook book = new(PatternText.Read(LexiconFiles.Lines("disputed-topics.txt")));

    /// <summary>The desks a message may be for, the likeliest first; empty when it is of no such topic.</summary>
    public IReadOnlyList<string> Desks(IReadOnlyList<Word> words) =>
        book.Find(words).Select(found => found.Group.Split('|')).FirstOrDefault() ?? [];
}
