using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Clicking;

/// <summary>One click, judged again from who clicked and what the dossier has become.</summary>
/// <param name="Gesture">Who, when, and whether the card was an old one.</param>
/// <param name="Form">What was filled in.</param>
/// <param name="State">The dossier as it stands.</param>
internal readonly record struct Click(Gesture Gesture, CardForm Form, Dossier State)
{
    /// <summary>Who clicked.</summary>
    public PersonId By => Gesture.By;
}
