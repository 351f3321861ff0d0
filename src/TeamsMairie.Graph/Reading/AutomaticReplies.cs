using System.Net;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph.Reading;

/// <summary>Reads who has an automatic reply in Outlook, and between which instants; never what it says.</summary>
internal sealed class AutomaticReplies(Batches batches)
{
    /// <summary>The replies in force or planned, and whether the bot is allowed to see them.</summary>
    public async Task<(IReadOnlyDictionary<PersonId, OutOfOffice> Replies, bool IsAllowed)> ReadAsync(
        DirectorySnapshot? before, IEnumerable<PersonId> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        bool isAllowed = true;
        IReadOnlyDictionary<PersonId, MailboxSettings?> answers = await batches.AskAsync(
            GraphRight.MailboxSettingsRead, people,
            (graph, person) => graph.Users[person.ToString()].MailboxSettings
                .ToGetRequestInformation(r => r.QueryParameters.Select = ["automaticRepliesSetting"]),
            async response =>
            {
                isAllowed &= response.StatusCode != HttpStatusCode.Forbidden;
                return await ReadAsync(response);
            },
            cancellationToken);
        Dictionary<PersonId, OutOfOffice> replies = [];
        foreach ((PersonId person, MailboxSettings? settings) in answers)
        {
            if (Reply(settings?.AutomaticRepliesSetting, before?.Find(person)?.Away, now) is { } reply)
            {
                replies[person] = reply;
            }
        }

        return (replies, isAllowed);
    }

    // Whoever has no mailbox is answered 404: they have no automatic reply either.
    private static async Task<MailboxSettings?> ReadAsync(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => await KiotaJsonSerializer.DeserializeAsync<MailboxSettings>(
            await response.Content.ReadAsStreamAsync()),
        HttpStatusCode.NotFound or HttpStatusCode.Forbidden => null,
        var status => throw new DirectoryAwayException($"Graph answered {status} about a mailbox."),
    };

    private static OutOfOffice? Reply(AutomaticRepliesSetting? setting, OutOfOffice? last, DateTimeOffset now) =>
        setting?.Status switch
        {
            AutomaticRepliesStatus.AlwaysEnabled => last is { Until: null } ? last : new OutOfOffice(now, null),
            AutomaticRepliesStatus.Scheduled when OutlookTime.InstantOf(setting.ScheduledStartDateTime) is { } from
                && OutlookTime.InstantOf(setting.ScheduledEndDateTime) is { } until && until > now => new OutOfOffice(from, until),
            _ => null,
        };
}
