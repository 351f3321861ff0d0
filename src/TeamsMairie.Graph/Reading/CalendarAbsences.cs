using System.Net;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph.Reading;

/// <summary>Reads which whole days a calendar shows as out of office; neither their subject nor anything else.</summary>
/// <remarks>An hour out of office is a meeting outside: it moves no request.</remarks>
internal sealed class CalendarAbsences(Batches batches, TimeProvider clock)
{
    private const int MostEvents = 500;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    /// <summary>The absence of each person, now or in the coming days, and whether the bot is allowed to see them.</summary>
    public async Task<(IReadOnlyDictionary<PersonId, OutOfOffice> Absences, bool IsAllowed)> ReadAsync(
        IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        bool isAllowed = true;
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyDictionary<PersonId, OutOfOffice?> answers = await batches.AskAsync(
            GraphRight.CalendarsReadBasic, people,
            (graph, person) => graph.Users[person.ToString()].CalendarView.ToGetRequestInformation(request =>
            {
                request.QueryParameters.StartDateTime = now.ToString("O");
                request.QueryParameters.EndDateTime = (now + Ahead).ToString("O");
                request.QueryParameters.Select = ["showAs", "start", "end"];
                request.QueryParameters.Top = MostEvents;
            }),
            async response =>
            {
                isAllowed &= response.StatusCode != HttpStatusCode.Forbidden;
                return First(await ReadAsync(response));
            },
            cancellationToken);
        return (
            answers.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value ?? new(now, now)),
            isAllowed);
    }

    private static async Task<IEnumerable<Event>> ReadAsync(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => (await KiotaJsonSerializer.DeserializeAsync<EventCollectionResponse>(
            await response.Content.ReadAsStreamAsync()))?.Value ?? [],
        HttpStatusCode.NotFound or HttpStatusCode.Forbidden => [],
        var status => throw new DirectoryAwayException($"Graph answered {status} about a calendar."),
    };

    // Days that follow one another are one absence.
    private static OutOfOffice? First(IEnumerable<Event> events)
    {
        OutOfOffice? first = null;
        IEnumerable<OutOfOffice> days = events.Where(one => one.ShowAs == FreeBusyStatus.Oof).Select(Days)
            .OfType<OutOfOffice>().OrderBy(absence => absence.From);
        foreach (OutOfOffice next in days)
        {
            first = first is null ? next
                : next.From <= first.Until && next.Until > first.Until ? first with { Until = next.Until }
                : first;
        }

        return first;
    }

    private static OutOfOffice? Days(Event one) =>
        OutlookTime.InstantOf(one.Start) is { } begins && OutlookTime.InstantOf(one.End) is { } ends && ends - begins >= WholeDay
            ? new OutOfOffice(begins, ends)
            : null;
}
