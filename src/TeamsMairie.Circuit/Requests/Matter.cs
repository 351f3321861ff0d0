namespace TeamsMairie.Circuit.Requests;

/// <summary>What a request is about, once it is known.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Competence">The field it belongs to; null when the kind says enough.</param>
/// <param name="Urgency">How fast it must be looked at.</param>
/// <param name="TellsOfHealth">Whether the message tells of health or intimacy: fewer people see it.</param>
public sealed record Matter(RequestKind Kind, Competence? Competence, Urgency Urgency, bool TellsOfHealth)
{
    /// <summary>Whether the request must never reach a channel, nor an élu but the mayor.</summary>
    public bool IsConfidential => Kind.IsHr() || TellsOfHealth;
}
