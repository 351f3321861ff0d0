using Microsoft.Extensions.Hosting;

namespace TeamsMairie.Journal;

/// <summary>Opens the journal before the host answers anybody.</summary>
internal sealed class JournalOpening(IJournal journal) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => journal.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
