namespace TeamsMairie.Circuit.Requests;

/// <summary>How fast a request must be looked at. The default value is <see cref="Normal"/>.</summary>
public enum Urgency
{
    /// <summary>The ordinary deadlines of the circuit.</summary>
    Normal,

    /// <summary>The short deadlines of the circuit.</summary>
    High,

    /// <summary>People are in danger: the on-call number is shown, the bot is never the emergency channel.</summary>
    Emergency,
}
