using System.Diagnostics.CodeAnalysis;

namespace TeamsMairie.Bot.Frames;

/// <summary>The words of the town hall for the values of a closed list, read and written alike.</summary>
internal sealed class Words<T>(params (string Word, T Value)[] pairs)
    where T : notnull
{
    private readonly Dictionary<string, T> values = pairs.ToDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);

    private readonly Dictionary<T, string> words = pairs.ToDictionary(p => p.Value, p => p.Word);

    /// <summary>Every word, in the order a person would list them.</summary>
    public IEnumerable<string> All => pairs.Select(p => p.Word);

    /// <summary>The word of a value.</summary>
    public string Of(T value) => words[value];

    /// <summary>The value of a word; false when the word is not of the list.</summary>
    public bool Knows(string word, [MaybeNullWhen(false)] out T value) => values.TryGetValue(word, out value);
}
