using TeamsMairie.Bot;
using TeamsMairie.BotProtocol;
using TeamsMairie.Journal;

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
    public void Map(IEndpointRouteBuilder routes) => routes.MapTeamsMairie();
}
