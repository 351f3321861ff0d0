using Azure.Data.Tables;
using Microsoft.Data.Sqlite;
using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.Bot.Tests.Frames;
using TeamsMairie.Bot.Tests.Towns;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Upkeep;

/// <summary>A journal that a robot left to an operator, on one store or the other.</summary>
internal sealed class Store(string kind, AzuriteServer server) : IDisposable
{
    private static int last;
    private readonly string folder = Directory.CreateTempSubdirectory("upkeep-").FullName;
    private readonly string name = $"upkeep{Interlocked.Increment(ref last)}";

    /// <summary>The folder of the commune files.</summary>
    public string Communes { get; init; } = Bourg.Communes;

    private bool IsFile => kind == JournalOptions.Sqlite;

    private SqliteConnection Connection => new($"Data Source={Path.Combine(folder, "journal.db")}");

    /// <summary>A person asks for leave, is answered, and the robot is stopped.</summary>
    public async Task BeginDossierAsync()
    {
        await using Town town = await Town.OpenAsync(journal: Configure);
        await town.WritesAsync("Jordan Lambert", "Bonjour, je voudrais poser vendredi 9 mai");
        await town.CardAsync("Jordan Lambert", "Votre demande est bien reçue");
    }

    /// <summary>A frame is proposed and adopted, and the robot is stopped.</summary>
    public async Task AdoptFrameAsync()
    {
        await using Town town = await Town.OpenAsync(journal: Configure);
        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat");
        await Proposals.AdoptAsync(town);
        await town.CardAsync(Proposals.Head, "En vigueur depuis le");
    }

    /// <summary>Runs a command of the host on it; gives its exit code and all it says.</summary>
    public Task<(int Code, string Said)> RunAsync(params string[] command) => Here.RunAsync(
        "dotnet",
        [
            typeof(BotHost).Assembly.Location, .. command.TakeWhile(IsWord), "--environment=Development",
            $"--Bot:Communes={Communes}", $"--Bot:Data={folder}", $"--Journal:Kind={kind}",
            $"--Journal:Table={name}", $"--Journal:Queue={name}",
            .. IsFile ? Array.Empty<string>() : [$"--Journal:ConnectionString={server.ConnectionString}"],
            .. command.SkipWhile(IsWord),
        ]);

    /// <summary>Flips one bit of what the first event, or the head, holds.</summary>
    public async Task FlipAsync(string row)
    {
        if (!IsFile)
        {
            TableClient table = server.Table(name);
            await foreach (TableEntity stored in table.QueryAsync<TableEntity>($"RowKey eq '{row}'"))
            {
                stored["body"] = Flipped(stored.GetBinary("body"));
                await table.UpdateEntityAsync(stored, stored.ETag, TableUpdateMode.Replace);
            }

            return;
        }

        await using SqliteConnection connection = Connection;
        await connection.OpenAsync();
        await using SqliteCommand read = connection.CreateCommand();
        read.CommandText = row == "head" ? "SELECT body FROM head" : "SELECT body FROM event WHERE version = 1";
        byte[] body = Flipped((byte[])(await read.ExecuteScalarAsync())!);
        await using SqliteCommand write = connection.CreateCommand();
        write.CommandText = row == "head" ? "UPDATE head SET body = $body" : "UPDATE event SET body = $body WHERE version = 1";
        write.Parameters.AddWithValue("$body", body);
        Assert.Equal(1, await write.ExecuteNonQueryAsync());
    }

    /// <summary>Empties the shelves, as an hour ago.</summary>
    public async Task LoseShelvesAsync()
    {
        if (!IsFile)
        {
            TableClient table = server.Table(name);
            await foreach (TableEntity row in table.QueryAsync<TableEntity>("PartitionKey ge 'l-' and PartitionKey lt 'l.'"))
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            }

            await foreach (TableEntity head in table.QueryAsync<TableEntity>("RowKey eq 'head'"))
            {
                head["changedAt"] = 0L;
                await table.UpdateEntityAsync(head, head.ETag, TableUpdateMode.Replace);
            }

            return;
        }

        await using SqliteConnection connection = Connection;
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "DELETE FROM shelf; UPDATE head SET changed_at = 0";
        Assert.True(await command.ExecuteNonQueryAsync() > 1);
    }

    /// <summary>A dossier that fails at each wake is set aside.</summary>
    public async Task<string> SetAsideAsync()
    {
        await using Town town = await Town.OpenAsync(journal: Configure);
        return await town.SetAsideAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsWord(string argument) => !argument.StartsWith("--", StringComparison.Ordinal);

    private static byte[] Flipped(byte[] body)
    {
        byte[] changed = [.. body];
        changed[changed.AsSpan().IndexOf("vendredi"u8)] ^= 0x20;
        return changed;
    }

    private void Configure(JournalOptions options)
    {
        (options.Kind, options.Folder, options.Table, options.Queue) = (kind, folder, name, name);
        options.ConnectionString = IsFile ? null : server.ConnectionString;
    }
}
