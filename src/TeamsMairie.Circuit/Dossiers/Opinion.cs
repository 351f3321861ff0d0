using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>An opinion (<i>avis</i>) asked of a person.</summary>
/// <param name="Of">Whose opinion it is.</param>
/// <param name="Question">What they are asked.</param>
/// <param name="DueOn">The day it is expected.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Text">The opinion; null until it is given.</param>
public sealed record Opinion(PersonId Of, string Question, DateOnly DueOn, OpinionState State, string? Text = null);
