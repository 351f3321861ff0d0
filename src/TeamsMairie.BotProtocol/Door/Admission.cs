using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>What the door says to a request. Closed: the cases below are all there are.</summary>
public abstract record Admission
{
    private Admission() { }

    /// <summary>Comes from the Bot Connector, for this bot and a tenant it serves.</summary>
    public sealed record Admitted(Turn Turn) : Admission;

    /// <summary>Nothing to do with it, and nothing wrong: 200 and no more.</summary>
    public sealed record Ignored : Admission;

    /// <summary>Turned away. Return <see cref="Answer"/> as it is; it tells the sender nothing but its status.</summary>
    public sealed record Refused(IResult Answer) : Admission;
}
