using TeamsMairie.Graph;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.People;

/// <summary>Keeps the snapshot in the journal's storage, where every bot and every command finds it.</summary>
internal sealed class PeopleMemory(IJournal journal)
{
    private const string Name = "directory";

    public Task KeepAsync(Guid tenant, DirectorySnapshot read, CancellationToken cancellationToken) =>
        journal.RememberAsync(tenant, Name, KeptDirectory.Write(read), cancellationToken);

    /// <summary>The last one kept; null when there is none that can be read.</summary>
    public async Task<DirectorySnapshot?> RecallAsync(Guid tenant, CancellationToken cancellationToken) =>
        await journal.RecallAsync(tenant, Name, cancellationToken) is { } kept ? KeptDirectory.Read(kept) : null;
}
