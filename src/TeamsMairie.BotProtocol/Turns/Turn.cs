using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>One incoming activity, read, checked and typed.</summary>
public sealed record Turn
{
    /// <summary>The largest body read, in bytes: one mebibyte.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    internal Turn(InboundActivity activity, IReadOnlyList<Mention> mentions, TeamsInvoke? invoke)
    {
        Activity = activity;
        Invoke = invoke;
        Text = MentionedText.Plain(activity, mentions);
        Mentions = [.. mentions.Where(mention => !MentionedText.IsSame(mention.Mentioned, activity.Recipient))];
        MentionsBot = Mentions.Count < mentions.Count;
    }

    /// <summary>The activity, with every required field present and not blank.</summary>
    public InboundActivity Activity { get; }

    /// <summary>
    /// What the person typed: without the bot's own <c>@</c>, with other people's as their bare name, trimmed.
    /// Empty when nothing was typed. Still a stranger's text: escape it before showing it.
    /// </summary>
    public string Text { get; }

    /// <summary>Who is named with <c>@</c>, in the order received, the bot left out; empty when nobody is.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>
    /// Whether the bot itself is named with <c>@</c>: in a channel or a group, that is how it is called.
    /// </summary>
    public bool MentionsBot { get; }

    /// <summary>What an invoke asks; null unless this is one that the bot declares.</summary>
    public TeamsInvoke? Invoke { get; }

    /// <summary>The button pressed; null unless this is an <c>adaptiveCard/action</c>.</summary>
    public AdaptiveCardAction? Action => (Invoke as TeamsInvoke.CardActed)?.Action;

    /// <summary>
    /// Whether an answer is awaited that this bot never announced: give <see
    /// cref="InvokeResponse.NotImplemented"/>.
    /// </summary>
    public bool IsUndeclaredInvoke => Activity.Type is ActivityTypes.Invoke && Invoke is null;

    /// <summary>What is wrong with an invoke whose origin is yet to be judged; null when nothing is.</summary>
    internal TurnReading.Refused? Objection { get; init; }

    /// <summary>Where to answer, now or weeks later.</summary>
    public ConversationReference Reference => ConversationReference.Of(Activity);

    /// <summary>Reads a turn from the body of a request. Never throws for what a client can send.</summary>
    /// <param name="request">A <c>POST</c>; only its content headers and its body are read.</param>
    /// <param name="cancellationToken">The deadline of the turn.</param>
    /// <returns>
    /// The turn, or a refusal to return as the answer: 415 when it is not plain JSON, 413 above
    /// <see cref="MaxBodyBytes"/>, 400 when it is not an activity.
    /// </returns>
    /// <exception cref="OperationCanceledException">The deadline passed before the body was complete.</exception>
    public static async ValueTask<TurnReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        TurnReading reading = await ReadEnvelopeAsync(request, cancellationToken);
        return reading is TurnReading.Read({ Objection: { } objection }) ? objection : reading;
    }

    /// <summary>The same, but an invoke whose value is malformed is a turn with an <see cref="Objection"/>.</summary>
    internal static async ValueTask<TurnReading> ReadEnvelopeAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        RequestBody body = await RequestBody.ReadAsync(request, MaxBodyBytes, cancellationToken);
        return body.Refusal is { } refusal ? refusal : TurnReader.Read(body.Bytes.Span);
    }
}
