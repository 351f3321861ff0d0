using System.Text;
using System.Text.Json;
using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>A card being drawn: a title, where it stands, the facts, what people wrote, then the buttons.</summary>
/// <remarks>Teams refuses a card over 28 KB: what people wrote is cut shorter until the card holds in 24.</remarks>
internal sealed class CardPage(Ticket ticket, string title)
{
    private const int MostBytes = 24 * 1024;
    private const int Uncut = int.MaxValue;

    // A list is what the card is about: it has as much room as several people's words.
    private const int ShareOfALongList = 7;
    private static readonly int[] QuoteLengths = [1500, 600, 250, 100, 30];
    private readonly List<Func<int, CardElement>> body =
        [_ => new TextBlock(title) { Size = "Large", Weight = "Bolder", Style = "heading" }];

    private readonly List<CardAction> actions = [];
    private Refresh? refresh;
    private int longestQuote;
    private bool isLongForm;
    private bool hasDialog = true;

    public Ticket Ticket { get; } = ticket;

    /// <summary>Where it stands, in words.</summary>
    public CardPage State(string words) => Add(new TextBlock(words) { Weight = "Bolder", Spacing = "Small" });

    /// <summary>A sentence of ours; nothing when it is empty.</summary>
    public CardPage Say(string? sentence) => string.IsNullOrEmpty(sentence) ? this : Add(new TextBlock(sentence));

    /// <summary>A sentence of ours in small print.</summary>
    public CardPage Note(string? sentence) => string.IsNullOrEmpty(sentence)
        ? this
        : Add(new TextBlock(sentence) { IsSubtle = true, Size = "Small" });

    /// <summary>What is known, six lines at most; a line without a value is left out.</summary>
    public CardPage Facts(params ReadOnlySpan<(string Title, string? Value)> facts)
    {
        List<Fact> known = [];
        foreach ((string name, string? value) in facts)
        {
            if (!string.IsNullOrEmpty(value))
            {
                known.Add(new Fact(name, value));
            }
        }

        return known.Count > 0 ? Add(new FactSet(known)) : this;
    }

    /// <summary>Somebody's words, literally; nothing when there are none.</summary>
    public CardPage Quote(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            longestQuote = Math.Max(longestQuote, Clean(text).Length);
            body.Add(length => new RichTextBlock(
                [new TextRun(French.Say(CardTexts.QuoteTitle, name)) { Weight = "Bolder" }, new TextRun(French.Cut(Clean(text), length))])
            {
                Spacing = "Medium",
            });
        }

        return this;
    }

    /// <summary>Several people's words, in order.</summary>
    public CardPage Quotes(IEnumerable<Quote> quotes) =>
        quotes.Aggregate(this, (page, quote) => page.Quote(quote.Title, quote.Text));

    /// <summary>Sentences that hold names and words of the frame, literally, one a line; nothing when there are none.</summary>
    public CardPage List(string name, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return this;
        }

        string lines = Clean(string.Join('\n', sentences.Select(sentence => $"• {sentence}")));
        longestQuote = Math.Max(longestQuote, (lines.Length + ShareOfALongList - 1) / ShareOfALongList);
        body.Add(length => new RichTextBlock(
            [new TextRun(French.Say(CardTexts.ListTitle, name)) { Weight = "Bolder" }, new TextRun(Cut(lines, length))])
        {
            Spacing = "Medium",
        });
        return this;

        static string Cut(string lines, int length) =>
            French.Cut(lines, length == Uncut ? Uncut : length * ShareOfALongList);
    }

    /// <summary>Elements of a form that is the card itself.</summary>
    public CardPage Fields(IEnumerable<CardElement> fields)
    {
        body.AddRange(fields.Select(field => (Func<int, CardElement>)(_ => field)));
        return this;
    }

    /// <summary>A form too long for a conversation: it is offered in a dialog too.</summary>
    public CardPage LongForm(bool isOne)
    {
        isLongForm = isOne;
        return this;
    }

    /// <summary>What it is about cannot be opened again: what is cut is cut.</summary>
    public CardPage WithoutDialog()
    {
        hasDialog = false;
        return this;
    }

    /// <summary>A button, if it is offered.</summary>
    public CardPage Button(bool isOffered, CardAction action)
    {
        if (isOffered)
        {
            actions.Add(action);
        }

        return this;
    }

    /// <summary>Lets Teams ask for the view of each of these people when the card comes to their screen.</summary>
    public CardPage RefreshFor(IReadOnlyList<string> userIds)
    {
        refresh = new Refresh(Forms.Click(Ticket, CardVerbs.Show, CardTexts.ShowButton), userIds);
        return this;
    }

    /// <summary>The card.</summary>
    public DrawnCard Draw(string summary) => DrawIfHolds(summary)
        ?? throw new InvalidOperationException("A card of ours holds in Teams.");

    /// <summary>The card; null when what it holds besides what people wrote is too long for Teams.</summary>
    public DrawnCard? DrawIfHolds(string summary)
    {
        string plain = French.Cut(Clean(summary), 250);
        (JsonElement card, bool isCut) = QuoteLengths
            .Select(length => (Write(plain, length, ActionsOf(length)), length < longestQuote))
            .FirstOrDefault(drawn => Holds(drawn.Item1));
        return card.ValueKind == JsonValueKind.Undefined ? null : new DrawnCard(card, plain)
        {
            Large = hasDialog && (isCut || isLongForm) ? Write(plain, Uncut, Dialogs.Actions(actions)) : null,
        };
    }

    private JsonElement Write(string summary, int length, IReadOnlyList<CardAction> buttons) => CardJson.Write(
        new AdaptiveCard([.. body.Select(element => element(length))])
        {
            Schema = "http://adaptivecards.io/schemas/adaptive-card.json",
            Version = "1.5",
            Lang = "fr",
            FallbackText = summary,
            Actions = buttons.Count > 0 ? [.. buttons.Select((action, i) => Placed(action, i, buttons.Count))] : null,
            Refresh = length == Uncut ? null : refresh,
        });

    // What was cut is read before anything is decided: its button is among those seen at once.
    private List<CardAction> ActionsOf(int length) =>
        hasDialog && (isLongForm || length < longestQuote) ? [.. actions.Take(1), Dialogs.Open(Ticket), .. actions.Skip(1)] : actions;

    // Four buttons are seen at once; the others wait in the « … » menu.
    private static CardAction Placed(CardAction action, int position, int count) =>
        count > 4 && position >= 3 ? action with { Mode = "secondary" } : action;

    private static bool Holds(JsonElement card) => Encoding.UTF8.GetByteCount(card.GetRawText()) <= MostBytes;

    private static string Clean(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) || c is '\n')).Trim();

    private CardPage Add(CardElement element)
    {
        body.Add(_ => element);
        return this;
    }
}
