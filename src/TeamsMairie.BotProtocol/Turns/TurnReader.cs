using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>Makes a turn out of bytes. Pure; the only place where a bad body is caught.</summary>
internal static class TurnReader
{
    /// <summary>Reads one activity and what hangs on it.</summary>
    public static TurnReading Read(ReadOnlySpan<byte> body)
    {
        if (!WellFormedText.IsIn(body))
        {
            return Refuse(ProtocolTexts.Unreadable);
        }

        try
        {
            return JsonSerializer.Deserialize(body, WireJson.Default.InboundActivity) is { } activity
                ? Check(activity)
                : Refuse(ProtocolTexts.Unreadable);
        }
        catch (JsonException malformed)
        {
            return Refuse(ProtocolTexts.Malformed, malformed.Path ?? "$");
        }
    }

    private static TurnReading Check(InboundActivity activity)
    {
        if (BlankFieldOf(activity) is { } blank)
        {
            return Refuse(ProtocolTexts.FieldMissing, blank);
        }

        if (!activity.ServiceUrl.IsAbsoluteUri)
        {
            return Refuse(ProtocolTexts.ServiceUrlNotAbsolute);
        }

        // "stream" and "expectReplies" want the replies in the HTTP response, past the connector and its checks.
        if (activity.DeliveryMode is not (null or "" or "normal"))
        {
            return Refuse(ProtocolTexts.StreamedReply);
        }

        if (MentionedText.MentionsIn(activity) is not { } mentions)
        {
            return Refuse(ProtocolTexts.MalformedMention);
        }

        if (activity is not { Type: ActivityTypes.Invoke, Name: { } name } || !TeamsInvokeReader.IsDeclared(name))
        {
            return new TurnReading.Read(new(activity, mentions, null));
        }

        // Where the activity comes from is judged first: a stranger's mistakes are nobody's business.
        return TeamsInvokeReader.Read(name, activity.Value) is { } invoke
            ? new TurnReading.Read(new(activity, mentions, invoke))
            : new TurnReading.Read(new(activity, mentions, null) { Objection = Malformed(name) });
    }

    private static string? BlankFieldOf(InboundActivity activity) => activity switch
    {
        { Type: var type } when string.IsNullOrWhiteSpace(type) => "type",
        { ChannelId: var channel } when string.IsNullOrWhiteSpace(channel) => "channelId",
        { Conversation.Id: var conversation } when string.IsNullOrWhiteSpace(conversation) => "conversation.id",
        { From.Id: var sender } when string.IsNullOrWhiteSpace(sender) => "from.id",
        { Recipient.Id: var recipient } when string.IsNullOrWhiteSpace(recipient) => "recipient.id",

        // A dossier takes its id from the id of its message: without one, two deliveries would make two dossiers.
        { Type: ActivityTypes.Message, Id: var id } when string.IsNullOrWhiteSpace(id) => "id",
        { MembersAdded: { } added } when added.Any(NamesNobody) => "membersAdded",
        { MembersRemoved: { } removed } when removed.Any(NamesNobody) => "membersRemoved",
        _ => null,
    };

    // The serialiser refuses null for a member of an object, not for an element of a list.
    private static bool NamesNobody(ChannelAccount? account) => string.IsNullOrWhiteSpace(account?.Id);

    private static TurnReading.Refused Malformed(string name) =>
        Refuse(ProtocolTexts.MalformedAction) with { IsCardAction = name is InvokeNames.AdaptiveCardAction };

    private static TurnReading.Refused Refuse(string text, string? detail = null) =>
        new(StatusCodes.Status400BadRequest, string.Format(CultureInfo.GetCultureInfo("fr-FR"), text, detail));
}
