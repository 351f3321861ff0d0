using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Routes;

/// <summary>One line of the default circuit: in these communes, for these senders and topics, these offices in order.</summary>
internal sealed record CircuitLine(
    Roll<CircuitPreset> Presets, Roll<Sender> Senders, Roll<Topic> Topics, Roll<Office> Offices)
{
    public bool Covers(CircuitPreset preset, Sender sender, Topic topic) =>
        Presets.Contains(preset) && Senders.Contains(sender) && Topics.Contains(topic);
}
