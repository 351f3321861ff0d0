using System.Globalization;
using System.Text.Json.Nodes;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Teams;

namespace TeamsMairie.Simulation.People;

/// <summary>The people of the town hall: they write, they press what they see, sometimes on an old card, sometimes on another's.</summary>
internal sealed class Crowd(Process people, TeamsClient client, FakeTeams teams, Commune town, WallClock wall)
{
    private const int OldCards = 15;
    private const int Forgeries = 8;
    private int words;

    /// <summary>Every message sent.</summary>
    public List<SentMessage> Sent { get; } = [];

    /// <summary>Every button pressed.</summary>
    public List<PressedButton> Pressed { get; } = [];

    private Random Chance => people.Scheduler.Chance;

    /// <summary>Somebody writes a request, in their own chat or before everyone.</summary>
    public async Task WriteAsync()
    {
        string word = Word();
        bool isConfidential = Chance.Next(3) == 0;
        string? channel = Chance.Next(5) == 0 ? town.OtherChannels[0] : null;
        PersonId author = Anybody();
        string text = isConfidential ? Phrases.Confidential(Chance, word) : Phrases.OfTheService(Chance, word);
        SentMessage sent = new(author, channel ?? FakeTeams.ChatOf(author.Value), $"m{words}", word, isConfidential);
        Sent.Add(sent);
        people.Note($"writes {sent.Id}");
        sent.IsAcknowledged = await client.DeliverAsync(Activities.Message(town, author, sent.Id, text, channel));
        sent.IsDelivered = true;
    }

    /// <summary>Somebody says that they disagree, and is given a form.</summary>
    public async Task DisagreeAsync()
    {
        PersonId author = Anybody();
        await client.DeliverAsync(Activities.Message(town, author, $"m{Word()}", Phrases.Disagreement, null));
    }

    /// <summary>Somebody presses a button of a card they see.</summary>
    public async Task PressAsync()
    {
        List<ShownMessage> cards = [.. teams.Messages.Where(m => m.Body.Contains("Action.Execute", StringComparison.Ordinal))];
        if (cards.Count == 0)
        {
            return;
        }

        ShownMessage seen = Age(cards[Chance.Next(cards.Count)]);
        Form form = new(seen.Card!);
        if (form.Buttons.Count == 0)
        {
            return;
        }

        JsonObject button = form.Buttons[Chance.Next(form.Buttons.Count)];
        string word = Word();
        JsonObject data = form.Fill(button, Chance, word, wall.Now);
        bool isForged = people.Scheduler.Happens(Forgeries);
        PersonId by = isForged ? Anybody() : ReaderOf(seen);
        string? channel = seen.Conversation.StartsWith("19:", StringComparison.Ordinal) ? seen.Conversation : null;
        PressedButton pressed = new(by, (string)button["verb"]!, word, data.Any(d => (string?)d.Value?.ToString() == $"Motif {word}"));
        Pressed.Add(pressed);
        people.Note($"presses {pressed.Verb}");
        JsonObject activity = Activities.Click(town, by, $"c{words}", channel, pressed.Verb, data);
        pressed.Told = Reading.Of(await client.ClickAsync(activity));
        people.Note($"is told {pressed.Told}");
    }

    /// <summary>A person takes the bot back.</summary>
    public Task InstallAsync(PersonId person) => client.DeliverAsync(Activities.Installation(town, person, $"i{Word()}"));

    private ShownMessage Age(ShownMessage seen) => people.Scheduler.Happens(OldCards)
        ? teams.Everything.First(m => m.Id == seen.Id && m.Card is not null)
        : seen;

    // In the channel, whoever the card is for, or anybody who reads it.
    private PersonId ReaderOf(ShownMessage seen) =>
        seen.Conversation.StartsWith("a:1", StringComparison.Ordinal)
            ? new PersonId(Guid.ParseExact(seen.Conversation.AsSpan(3), "N"))
            : Chance.Next(3) == 0 ? Anybody() : town.Mayor.Id;

    private PersonId Anybody() => town.People[Chance.Next(town.People.Count)].Id;

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"zq{++words:0000}x");
}
