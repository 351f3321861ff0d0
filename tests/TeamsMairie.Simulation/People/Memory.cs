using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Simulation.People;

/// <summary>A message somebody sent, and whether Teams was told that it arrived.</summary>
internal sealed record SentMessage(PersonId By, string Conversation, string Id, string Word, bool IsConfidential)
{
    public bool IsAcknowledged { get; set; }

    public bool IsDelivered { get; set; }
}

/// <summary>A button somebody pressed, and what they were told.</summary>
internal sealed record PressedButton(PersonId By, string Verb, string Word, bool HasText)
{
    public Told Told { get; set; }
}
