namespace TeamsMairie.Cards;

/// <summary>One choice of a list, or one button among several of the same verb.</summary>
/// <param name="Title">What is read.</param>
/// <param name="Value">What comes back.</param>
public sealed record Choice(string Title, string Value);
