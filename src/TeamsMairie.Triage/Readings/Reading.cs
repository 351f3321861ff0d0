using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Triage;

/// <summary>What a message was understood to be. Closed: the cases below are all there are.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>It tells of something no circuit may hold: it is answered, and kept nowhere.</summary>
    public sealed record ProtectedReport(ProtectedTopic Topic) : Reading;

    /// <summary>A greeting, thanks, or a question about the bot itself.</summary>
    public sealed record Greeting : Reading;

    /// <summary>Somebody asks where their requests stand.</summary>
    public sealed record Status : Reading;

    /// <summary>Somebody disagrees with somebody.</summary>
    public sealed record Disagreement(string Subject) : Reading;

    /// <summary>A request, and what it is about.</summary>
    public sealed record Understood(Matter Matter, string Subject) : Reading;

    /// <summary>Two requests in one message, to two desks: its parts, as typed, and what it may be about as one.</summary>
    public sealed record Several(
        string First, string Second, Roll<Candidate> Candidates, Urgency Urgency, string Subject) : Reading;

    /// <summary>A request that may be about several things, the most likely first; none when nothing was recognised.</summary>
    public sealed record Unsure(Roll<Candidate> Candidates, Urgency Urgency, string Subject) : Reading;
}
