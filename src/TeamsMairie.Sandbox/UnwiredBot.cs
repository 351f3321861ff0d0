namespace TeamsMairie.Sandbox;

/// <summary>
/// Stands where the bot will be: people can write to each other, and nobody answers for the town hall.
/// </summary>
internal sealed class UnwiredBot : ISandboxBot, ITownRecord
{
    public void Register(WebApplicationBuilder builder, SandboxOptions options, string app) =>
        builder.Services.AddSingleton<ITownRecord>(this);

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", () => Results.StatusCode(StatusCodes.Status503ServiceUnavailable));

    public Task<IReadOnlyList<DossierLine>> DossiersAsync(string commune, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DossierLine>>([]);

    public Task<IReadOnlyList<DossierFact>> FactsAsync(
        string commune, string dossierId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DossierFact>>([]);

    public Task<DateTimeOffset?> NextDeadlineAsync(string commune, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(null);

    public DateTimeOffset NextWorkingDay(string commune, DateTimeOffset after) => after.AddDays(1);

    public Task ClockMovedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeclareAbsenceAsync(
        string commune, Guid person, DateOnly? until, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ResetAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
