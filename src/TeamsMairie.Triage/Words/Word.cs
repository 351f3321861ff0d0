namespace TeamsMairie.Triage.Words;

/// <summary>One word of a message, brought down to plain letters.</summary>
/// <param name="Text">Small letters without accents; « . » where a sentence ends.</param>
/// <param name="Start">Where it begins in the message as typed.</param>
/// <param name="End">Where it ends there, excluded.</param>
internal readonly record struct Word(string Text, int Start, int End)
{
    /// <summary>What stands for the end of a sentence.</summary>
    public const string Stop = ".";

    /// <summary>Whether it ends a sentence rather than says something.</summary>
    public bool IsStop => Text == Stop;

    /// <summary>The word without its plural.</summary>
    public string Stem => Spelling.Stem(Text);
}
