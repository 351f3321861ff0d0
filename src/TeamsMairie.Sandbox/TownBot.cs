using TeamsMairie.Bot;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.BotProtocol;
using TeamsMairie.Journal;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox;

/// <summary>The real bot, in this process: same code path as in production, but for the token nobody here can give.</summary>
public sealed class TownBot : ISandboxBot
{
    /// <inheritdoc/>
    public void Register(WebApplicationBuilder builder, SandboxOptions options, string app)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.AddSingleton(ServiceUrlPolicy.AllowLoopback);
        builder.Services.AddSingleton<IDoor, LoopbackDoor>();
        builder.Services.AddTeamsMairie(Path.Combine(AppContext.BaseDirectory, "Communes"), options.DataFolder);
        builder.Services.Configure<JournalOptions>(journal =>
        {
            journal.Kind = options.Journal;
            journal.ConnectionString = options.Storage;
        });
        builder.Services.AddSingleton<ITownRecord, TownRecord>();
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTeamsMairie();
        routes.MapGet("/sandbox/preflight", PreflightAsync);
    }

    // Who cannot receive a card, as the administrator of a real town reads it.
    private static async Task<IResult> PreflightAsync(
        string commune, CommuneRegister communes, Preflight preflight, CancellationToken cancellationToken) =>
        communes.Find(commune) is { } known
            ? Results.Json(
                [.. (await preflight.CheckAsync(known, cancellationToken)).Select(unreached =>
                    new UnreachedRow(unreached.Person.Id.Value, unreached.Person.Name, unreached.Reason))],
                PlayJson.Default.IReadOnlyListUnreachedRow)
            : Refusal.Unknown(PageTexts.UnknownTown);
}
