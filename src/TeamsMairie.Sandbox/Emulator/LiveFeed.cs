using System.Collections.Concurrent;
using System.Threading.Channels;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>Tells every open page what has just changed; a page reads again what it shows.</summary>
internal sealed class LiveFeed
{
    // A page that sleeps loses the oldest news: each is only « read this again », so nothing is lost for long.
    private const int Backlog = 256;

    private readonly ConcurrentDictionary<Channel<LiveEvent>, byte> listeners = new();

    public void Tell(string name, string subject)
    {
        foreach (Channel<LiveEvent> listener in listeners.Keys)
        {
            listener.Writer.TryWrite(new LiveEvent(name, subject));
        }
    }

    public Channel<LiveEvent> Open()
    {
        Channel<LiveEvent> channel = Channel.CreateBounded<LiveEvent>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners.TryAdd(channel, 0);
        return channel;
    }

    public void Close(Channel<LiveEvent> channel) => listeners.TryRemove(channel, out _);
}

/// <summary>One piece of news.</summary>
/// <param name="Name">One of <see cref="LiveEvents"/>.</param>
/// <param name="Subject">The conversation, the story's sentence, or nothing.</param>
internal sealed record LiveEvent(string Name, string Subject);

/// <summary>What the page can be told.</summary>
internal static class LiveEvents
{
    public const string Message = "message";
    public const string Read = "read";
    public const string Clock = "clock";
    public const string Story = "story";
    public const string Reset = "reset";
}
