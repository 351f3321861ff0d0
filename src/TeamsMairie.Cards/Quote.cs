namespace TeamsMairie.Cards;

/// <summary>What somebody wrote.</summary>
/// <param name="Title">Whose words they are, or what they are.</param>
/// <param name="Text">The words, as typed.</param>
public sealed record Quote(string Title, string Text);
