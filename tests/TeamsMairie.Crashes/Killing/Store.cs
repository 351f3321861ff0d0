using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Crashes.Killing;

/// <summary>Where a bot keeps its journal, on one store or the other.</summary>
internal sealed class Store : IDisposable
{
    private static int last;
    private readonly string folder = Directory.CreateTempSubdirectory("crashes-").FullName;
    private readonly string[] journal;

    private Store(params string[] journal) => this.journal = journal;

    /// <summary>Whether a message of a queue announces what is due.</summary>
    public bool HasQueue { get; private init; }

    /// <summary>The settings of the host, or of a command, that name it.</summary>
    public IEnumerable<string> Settings => journal.Append($"--Bot:Data={folder}");

    /// <param name="kind">One of <see cref="JournalOptions.Sqlite"/> and <see cref="JournalOptions.AzureTables"/>.</param>
    /// <param name="server">The local table server.</param>
    public static Store Open(string kind, AzuriteServer server)
    {
        if (kind == JournalOptions.Sqlite)
        {
            return new Store($"--Journal:Kind={kind}");
        }

        string name = $"crashes{Interlocked.Increment(ref last)}";
        return new Store(
            $"--Journal:Kind={kind}", $"--Journal:ConnectionString={server.ConnectionString}", $"--Journal:Table={name}",
            $"--Journal:Queue={name}")
        {
            HasQueue = true,
        };
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
