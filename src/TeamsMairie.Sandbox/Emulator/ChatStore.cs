using System.Globalization;
using System.Text.Json;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>All messages of the pretend Teams, in memory and on disk.</summary>
internal sealed class ChatStore
{
    private readonly Lock gate = new();
    private readonly ChatFile file;
    private readonly TimeProvider clock;
    private readonly LiveFeed feed;
    private readonly Dictionary<string, ChatMessage> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> order = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Message, string Person), PersonalView> views = [];
    private readonly Dictionary<(string Conversation, string Person), string> marks = [];
    private readonly HashSet<string> installed = new(StringComparer.Ordinal);
    private long lastId;

    public ChatStore(ChatFile file, TimeProvider clock, LiveFeed feed)
    {
        this.file = file;
        this.clock = clock;
        this.feed = feed;
        foreach (ChatChange change in file.Read())
        {
            Apply(change);
        }
    }

    /// <summary>Adds a message and gives it an id: a number of milliseconds, as in Teams, always growing.</summary>
    public ChatMessage Add(string conversation, string? thread, string from, JsonElement activity, bool opens = false)
    {
        ChatMessage message;
        lock (gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            long number = Math.Max(lastId + 1, now.ToUnixTimeMilliseconds());
            string id = number.ToString(CultureInfo.InvariantCulture);
            message = new ChatMessage
            {
                Id = id,
                Conversation = conversation,
                Thread = opens ? id : thread,
                From = from,
                Activity = activity.Clone(),
                At = now,
            };
            Write(new ChatChange { Message = message });
        }

        feed.Tell(LiveEvents.Message, conversation);
        return message;
    }

    /// <summary>Replaces a message, or takes it away; false when it is not there.</summary>
    public bool TryChange(string conversation, string id, Func<ChatMessage, ChatMessage> change)
    {
        lock (gate)
        {
            if (!messages.TryGetValue(id, out ChatMessage? message)
                || message.IsDeleted
                || message.Conversation != conversation)
            {
                return false;
            }

            Write(new ChatChange { Message = change(message) with { Version = message.Version + 1 } });
        }

        feed.Tell(LiveEvents.Message, conversation);
        return true;
    }

    public ChatMessage? Find(string id)
    {
        lock (gate)
        {
            return messages.TryGetValue(id, out ChatMessage? message) && !message.IsDeleted ? message : null;
        }
    }

    /// <summary>The messages of a conversation, oldest first, without those taken away.</summary>
    public IReadOnlyList<ChatMessage> In(string conversation)
    {
        lock (gate)
        {
            return order.TryGetValue(conversation, out List<string>? ids)
                ? [.. ids.Select(id => messages[id]).Where(message => !message.IsDeleted)]
                : [];
        }
    }

    public PersonalView? ViewOf(ChatMessage message, string person)
    {
        lock (gate)
        {
            return views.TryGetValue((message.Id, person), out PersonalView? view) && view.Version == message.Version
                ? view
                : null;
        }
    }

    public void Keep(ChatMessage message, string person, JsonElement card)
    {
        lock (gate)
        {
            PersonalView view = new(message.Id, person, message.Version, card.Clone(), clock.GetUtcNow());
            Write(new ChatChange { View = view });
        }

        feed.Tell(LiveEvents.Message, message.Conversation);
    }

    public int Unread(string conversation, string person)
    {
        lock (gate)
        {
            if (!order.TryGetValue(conversation, out List<string>? ids))
            {
                return 0;
            }

            string? upTo = marks.GetValueOrDefault((conversation, person));
            return ids.Select(id => messages[id]).Count(message =>
                !message.IsDeleted && !message.IsWithdrawn && message.From != person
                && string.CompareOrdinal(message.Id, upTo) > 0);
        }
    }

    /// <summary>Marks everything in a conversation as read by a person.</summary>
    public void MarkRead(string conversation, string person)
    {
        lock (gate)
        {
            if (!order.TryGetValue(conversation, out List<string>? ids)
                || marks.GetValueOrDefault((conversation, person)) == ids[^1])
            {
                return;
            }

            Write(new ChatChange { Read = new ReadMark(conversation, person, ids[^1]) });
        }

        feed.Tell(LiveEvents.Read, conversation);
    }

    public bool IsInstalled(string who)
    {
        lock (gate)
        {
            return installed.Contains(who);
        }
    }

    public void Install(string who)
    {
        lock (gate)
        {
            Write(new ChatChange { Installed = who });
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            file.Clear();
            messages.Clear();
            order.Clear();
            views.Clear();
            marks.Clear();
            installed.Clear();
        }
    }

    private void Write(ChatChange change)
    {
        // On disk first: what Teams has acknowledged, it never forgets.
        file.Append(change);
        Apply(change);
    }

    private void Apply(ChatChange change)
    {
        if (change.Message is { } message)
        {
            if (messages.TryAdd(message.Id, message))
            {
                lastId = Math.Max(lastId, long.Parse(message.Id, CultureInfo.InvariantCulture));
                if (!order.TryGetValue(message.Conversation, out List<string>? ids))
                {
                    order[message.Conversation] = ids = [];
                }

                ids.Add(message.Id);
            }

            messages[message.Id] = message;
        }

        if (change.View is { } view)
        {
            views[(view.Message, view.Person)] = view;
        }

        if (change.Read is { } read)
        {
            marks[(read.Conversation, read.Person)] = read.UpTo;
        }

        if (change.Installed is { } who)
        {
            installed.Add(who);
        }
    }
}
