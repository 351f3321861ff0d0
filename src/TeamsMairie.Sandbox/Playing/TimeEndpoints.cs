using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Stories;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>What is done to the town hall as a whole: its time, its absences, a new beginning.</summary>
internal static class TimeEndpoints
{
    public static void MapTime(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapPost("/clock", MoveAsync);
        sandbox.MapPost("/absences", DeclareAsync);
        sandbox.MapPost("/reset", ResetAsync);
    }

    private static async Task<IResult> MoveAsync(
        ClockRequest request, TownDirectory directory, SandboxClock clock, ITownRecord record, LiveFeed feed)
    {
        if (directory.Find(request.Commune) is not { } town)
        {
            return Refusal.Unknown(PageTexts.UnknownTown);
        }

        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset? target;
        switch (request.To)
        {
            case "next-working-day":
                target = record.NextWorkingDay(town.Key, now);
                break;
            case "next-deadline":
                target = await record.NextDeadlineAsync(town.Key, CancellationToken.None);
                break;
            default:
                return Refusal.Bad(PageTexts.UnknownMove);
        }

        if (target is not { } instant)
        {
            return Refusal.Conflict(PageTexts.NoDeadline);
        }

        clock.MoveTo(instant);
        await record.ClockMovedAsync(CancellationToken.None);
        feed.Tell(LiveEvents.Clock, town.Key);
        return Ok();
    }

    private static async Task<IResult> DeclareAsync(
        AbsenceRequest request,
        TownDirectory directory,
        SandboxClock clock,
        ITownRecord record,
        Absences absences,
        LiveFeed feed)
    {
        if (directory.Find(request.Commune) is not { } town)
        {
            return Refusal.Unknown(PageTexts.UnknownTown);
        }

        if (town.People.All(person => person.Id != request.Person))
        {
            return Refusal.Unknown(PageTexts.UnknownPerson);
        }

        if (request.Until < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
        {
            return Refusal.Bad(PageTexts.AbsenceInThePast);
        }

        await record.DeclareAbsenceAsync(town.Key, request.Person, request.Until, CancellationToken.None);
        absences.Declare(request.Person, request.Until);
        feed.Tell(LiveEvents.Clock, town.Key);
        return Ok();
    }

    private static async Task<IResult> ResetAsync(
        StoryTeller teller,
        SandboxClock clock,
        ITownRecord record,
        ChatStore store,
        Absences absences,
        Installation installation,
        LiveFeed feed)
    {
        await teller.StopAsync();
        await record.ResetAsync(CancellationToken.None);
        clock.Reset();
        store.Clear();
        absences.Clear();
        await installation.InstallAsync(CancellationToken.None);
        feed.Tell(LiveEvents.Reset, string.Empty);
        return Ok();
    }

    private static IResult Ok() => Results.Json(new Notice("ok", null), PlayJson.Default.Notice);
}
