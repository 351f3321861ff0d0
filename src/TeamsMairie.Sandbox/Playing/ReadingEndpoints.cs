using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Stories;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>What the page reads: communes, people, conversations, messages, dossiers.</summary>
internal static class ReadingEndpoints
{
    // An agent, the direction, and the mayor: the three seats of the house.
    private static readonly string[] Seats = ["agent", "sgm", "maire"];

    public static void MapReading(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapGet("/people", People);
        sandbox.MapGet("/towns", Towns);
        sandbox.MapGet("/state", State);
        sandbox.MapGet("/conversations", Conversations);
        sandbox.MapGet("/messages", Messages);
        sandbox.MapGet("/dossiers", DossiersAsync);
        sandbox.MapGet("/facts", FactsAsync);
    }

    private static IResult People(TownDirectory directory) => Results.Json(
        [
            .. directory.Towns.SelectMany(town => town.People.Select(p =>
                new PersonRow(p.Id, p.Name, p.Function, p.Role, town.Key, town.TenantId, p.Mri))),
        ],
        PlayJson.Default.IReadOnlyListPersonRow);

    private static IResult Towns(TownDirectory directory) => Results.Json(
        [
            .. directory.Towns.Select(town => new TownRow(
                town.Key,
                town.Name,
                town.Organisation,
                town.Label,
                town.ArbitrationChannel,
                [.. Seats.Select(seat => Holder(town, seat).Id)])),
        ],
        PlayJson.Default.IReadOnlyListTownRow);

    // In the middle of the list: in a larger house, the first agents work for human resources.
    private static Person Holder(Town town, string seat)
    {
        Person[] holders = [.. town.People.Where(person => person.Role == seat)];
        return holders[holders.Length / 2];
    }

    private static IResult State(
        SandboxOptions options, TownDirectory directory, SandboxClock clock, Absences absences, StoryTeller teller)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return Results.Json(
            new SandboxState(
                directory.Find(options.Commune)!.Key,
                now,
                clock.Ahead > TimeSpan.Zero,
                teller.IsRunning,
                absences.On(DateOnly.FromDateTime(now.UtcDateTime))),
            PlayJson.Default.SandboxState);
    }

    private static IResult Conversations(
        Guid @as, string commune, TownDirectory directory, ConversationMap map, ChatStore store)
    {
        if (directory.Find(@as) is not { } person || directory.Find(commune) is not { } town)
        {
            return Refusal.Unknown(PageTexts.UnknownPerson);
        }

        return Results.Json(
            [.. map.Of(person, town).Select(conversation => Row(person, conversation, directory, store))],
            PlayJson.Default.IReadOnlyListConversationRow);
    }

    private static ConversationRow Row(
        Person person, Conversation conversation, TownDirectory directory, ChatStore store)
    {
        ChatMessage? last = store.In(conversation.Id) is [.., var newest] ? newest : null;
        return new ConversationRow(
            conversation.Id,
            conversation.Channel ?? BotIdentity.Name,
            conversation.IsPersonal,
            store.Unread(conversation.Id, person.Mri),
            last is null ? null : MessageView.Preview(last, directory),
            last?.At,
            conversation.IsPersonal ? [] : [BotIdentity.Name, .. conversation.People.Select(p => p.Name)]);
    }

    private static IResult Messages(
        Guid @as,
        string conversation,
        TownDirectory directory,
        ConversationMap map,
        ChatStore store,
        CardRefresher refresher,
        IHostApplicationLifetime life)
    {
        if (directory.Find(@as) is not { } person
            || map.Find(conversation) is not { } known
            || !known.People.Contains(person))
        {
            return Refusal.Unknown(PageTexts.UnknownConversation);
        }

        // As in Teams, what is known is shown at once; the person's own view follows by the feed.
        _ = refresher.RefreshAsync(person, known, life.ApplicationStopping);
        return Results.Json(
            [.. store.In(known.Id).Select(message => MessageView.For(person, message, directory, store))],
            PlayJson.Default.IReadOnlyListMessageRow);
    }

    private static async Task<IResult> DossiersAsync(
        string commune, ITownRecord record, CancellationToken cancellationToken) =>
        Results.Json(await record.DossiersAsync(commune, cancellationToken), PlayJson.Default.IReadOnlyListDossierLine);

    private static async Task<IResult> FactsAsync(
        string commune, string dossier, ITownRecord record, CancellationToken cancellationToken) =>
        Results.Json(
            await record.FactsAsync(commune, dossier, cancellationToken), PlayJson.Default.IReadOnlyListDossierFact);
}
