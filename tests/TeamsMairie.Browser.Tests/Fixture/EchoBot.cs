using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeamsMairie.Sandbox;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>
/// A bot of few gestures, enough to see the page live: it answers with a card, tells the holder, takes clicks.
/// </summary>
internal sealed class EchoBot : ISandboxBot, ITownRecord, IDisposable
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    private readonly HttpClient http = new();
    private readonly TaskCompletionSource late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every activity received, oldest first.</summary>
    public ConcurrentQueue<JsonObject> Received { get; } = new();

    /// <summary>The absences declared, oldest first.</summary>
    public ConcurrentQueue<(Guid Person, DateOnly? Until)> Absences { get; } = new();

    /// <summary>How often the clock was moved.</summary>
    public int Moves { get; private set; }

    public static DateTimeOffset Deadline { get; } = new(2040, 5, 9, 7, 0, 0, TimeSpan.Zero);

    /// <summary>The invokes received under a name, oldest first.</summary>
    public IReadOnlyList<JsonObject> Invokes(string name) =>
        Typed("invoke", activity => (string?)activity["name"] == name);

    /// <summary>The activities received of a type, oldest first.</summary>
    public IReadOnlyList<JsonObject> Typed(string type, Func<JsonObject, bool>? which = null) =>
        [.. Received.Where(activity => (string?)activity["type"] == type && which?.Invoke(activity) != false)];

    /// <summary>Lets the answers go that were held back: those to what says « lent ».</summary>
    public void AnswerAtLast() => late.TrySetResult();

    public void Dispose() => http.Dispose();

    public void Register(WebApplicationBuilder builder, SandboxOptions options, string app) =>
        builder.Services.AddSingleton<ITownRecord>(this);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", AnswerAsync);

    public Task<IReadOnlyList<DossierLine>> DossiersAsync(string commune, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DossierLine>>(
            [new DossierLine("1", "2026-0001", "Congé du 9 mai", "Transmise à M. Marty", Deadline)]);

    public Task<IReadOnlyList<DossierFact>> FactsAsync(
        string commune, string dossierId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DossierFact>>([new DossierFact(Deadline, "La demande est enregistrée.")]);

    public Task<DateTimeOffset?> NextDeadlineAsync(string commune, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(Deadline);

    public DateTimeOffset NextWorkingDay(string commune, DateTimeOffset after) => after.AddDays(1);

    public Task ClockMovedAsync(CancellationToken cancellationToken)
    {
        Moves++;
        return Task.CompletedTask;
    }

    public Task DeclareAbsenceAsync(
        string commune, Guid person, DateOnly? until, CancellationToken cancellationToken)
    {
        Absences.Enqueue((person, until));
        return Task.CompletedTask;
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        Received.Clear();
        return Task.CompletedTask;
    }

    private static IResult Invoke(string type, JsonNode value) => Results.Text(
        new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value }.ToJsonString(),
        "application/json");

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        using StreamReader reader = new(request.Body);
        JsonObject activity = JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject();
        Received.Enqueue(activity);
        switch ((string?)activity["type"])
        {
            case "message" when ((string)activity["text"]!).Contains("panne", StringComparison.Ordinal):
                return Results.StatusCode(StatusCodes.Status500InternalServerError);
            case "message" when ((string)activity["text"]!).Contains("aide", StringComparison.Ordinal):
                await PostAsync(activity, (string)activity["conversation"]!["id"]!, EchoCards.Help());
                return Results.Ok();
            case "message":
                await ReplyAsync(activity);
                return Results.Ok();
            case "invoke" when activity["value"]!.ToJsonString().Contains("lent", StringComparison.Ordinal):
                await late.Task;
                return Results.Ok();
            case "invoke" when (string?)activity["name"] == "adaptiveCard/action":
                return Act(activity);
            case "invoke":
                return EchoDialogs.Answer(activity);
            default:
                return Results.Ok();
        }
    }

    private async Task ReplyAsync(JsonObject activity)
    {
        string text = (string)activity["text"]!;
        await PostAsync(activity, (string)activity["conversation"]!["id"]!, EchoCards.Message(EchoCards.Waiting(text)));

        // The head of the roads hears of everything, as the holder of the step.
        await PostAsync(activity, TownPeople.Personal(TownPeople.Didier), EchoCards.Message(EchoCards.Holder(text)));
    }

    private async Task PostAsync(JsonObject activity, string conversation, JsonObject message)
    {
        string path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        using StringContent content = new(message.ToJsonString(), Encoding.UTF8, "application/json");
        using HttpResponseMessage response =
            await http.PostAsync(new Uri(new Uri((string)activity["serviceUrl"]!), path), content);
        response.EnsureSuccessStatusCode();
    }

    private static IResult Act(JsonObject activity)
    {
        JsonObject action = activity["value"]!["action"]!.AsObject();
        return (string?)action["verb"] switch
        {
            "view" => Invoke(Card, EchoCards.Own((string)activity["from"]!["name"]!)),
            "take" => Invoke(Card, EchoCards.Taken()),
            "accept" => Invoke(Card, EchoCards.Accepted((string?)action["data"]!["motif"])),
            "why" => Invoke("application/vnd.microsoft.activity.message", "Didier Marty est votre responsable."),
            _ => Results.StatusCode(StatusCodes.Status500InternalServerError),
        };
    }
}
