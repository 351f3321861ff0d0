using Microsoft.AspNetCore.Diagnostics;
using TeamsMairie.Sandbox.Amending;
using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Dialogs;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Extending;
using TeamsMairie.Sandbox.Playing;
using TeamsMairie.Sandbox.Rating;
using TeamsMairie.Sandbox.Stories;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox;

/// <summary>
/// Puts the sandbox together: the bot, the pretend Teams and the page, on one address of this machine.
/// </summary>
public static class SandboxHost
{
    /// <summary>Builds the sandbox; it is started with <c>StartAsync</c> or <c>RunAsync</c>.</summary>
    /// <param name="options">How it is started.</param>
    /// <param name="bot">The bot to play with.</param>
    /// <param name="pace">How fast stories are told; none for the pace of a person.</param>
    /// <exception cref="SandboxRefusedException">An option is wrong; the message says why in French.</exception>
    public static WebApplication Build(SandboxOptions options, ISandboxBot bot, SandboxPace? pace = null)
    {
        string beside = AppContext.BaseDirectory;
        TownDirectory directory = TownDirectory.Read(Path.Combine(beside, "Communes"));
        Check(options, directory);
        Directory.CreateDirectory(options.DataFolder);

        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = beside, EnvironmentName = "Sandbox" });
        builder.WebHost.UseUrls(options.Url);

        // The terminal belongs to the person who plays: no line for each request of the page.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        SandboxClock clock = new(options.DataFolder);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(directory);
        builder.Services.AddSingleton(AppManifest.Read(Path.Combine(beside, "manifest", "manifest.json")));
        builder.Services.AddSingleton(new StoryShelf(Path.Combine(beside, "Stories")));
        builder.Services.AddSingleton(pace ?? SandboxPace.ForPeople);
        AddTeams(builder.Services, options.DataFolder);
        AddGestures(builder.Services);
        bot.Register(builder, options, BotIdentity.AppId);

        WebApplication app = builder.Build();
        app.UseSandboxPage(Path.Combine(beside, "page"));
        app.UseStatusCodePages(ExplainAsync);
        bot.Map(app);
        app.MapConnector();
        app.MapHealth();
        MapPlaying(app);
        return app;
    }

    private static void Check(SandboxOptions options, TownDirectory directory)
    {
        if (LoopbackOnly.Objection(options.Url) is { } objection)
        {
            throw new SandboxRefusedException(objection);
        }

        if (directory.Find(options.Commune) is null)
        {
            string known = string.Join(", ", directory.Towns.Select(town => town.Key));
            throw new SandboxRefusedException(
                $"La commune « {options.Commune} » n’existe pas. Choisissez bourg, village, mutualise ou : {known}.");
        }
    }

    private static void AddTeams(IServiceCollection services, string dataFolder)
    {
        // What the page posts is read without reflection, and is refused when something is missing.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, PlayJson.Default);
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.AddSingleton(new ChatFile(dataFolder));
        services.AddSingleton(new Absences(dataFolder));
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<ConversationMap>();
        services.AddSingleton<ChatStore>();
        services.AddSingleton<BotPen>();
        services.AddSingleton(provider => new BotDoor(
            new HttpClient { Timeout = TimeSpan.FromSeconds(15) },
            provider.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()));
        services.AddSingleton<TeamsClient>();
        services.AddSingleton<Invoker>();
        services.AddSingleton<CardRefresher>();
        services.AddSingleton<Installation>();
        services.AddSingleton<StoryStage>();
        services.AddSingleton<StoryTeller>();
        services.AddSingleton<Opening>();
        services.AddHostedService(provider => provider.GetRequiredService<Opening>());
    }

    private static void AddGestures(IServiceCollection services)
    {
        services.AddSingleton<Attendance>();
        services.AddSingleton<CardDialogs>();
        services.AddSingleton<CommandDesk>();
        services.AddSingleton<ExtensionClient>();
        services.AddSingleton<Rater>();
        services.AddSingleton<OwnMessages>();
    }

    // What could not be read is refused before its handler is called: it has a sentence all the same.
    private static Task ExplainAsync(StatusCodeContext context) =>
        context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest
        && context.HttpContext.Request.Path.StartsWithSegments("/sandbox", StringComparison.Ordinal)
            ? Refusal.Bad(PageTexts.BadRequest).ExecuteAsync(context.HttpContext)
            : Task.CompletedTask;

    private static void MapPlaying(WebApplication app)
    {
        RouteGroupBuilder sandbox = app.MapGroup("/sandbox");
        sandbox.MapReading();
        sandbox.MapWriting();
        sandbox.MapExtending();
        sandbox.MapDialogs();
        sandbox.MapRating();
        sandbox.MapAmending();
        sandbox.MapTime();
        sandbox.MapStories();
        sandbox.MapFeed();
    }
}
