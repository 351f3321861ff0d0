using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.People;
using TeamsMairie.Bot.Replacing;
using TeamsMairie.Bot.Tests.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Tests;

public sealed class RememberingAbsences : IDisposable
{
    private static readonly DateOnly Until = new(2026, 6, 5);

    private readonly string folder = Directory.CreateTempSubdirectory("absences-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_them_again_when_the_host_starts_and_forgets_those_that_ended()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddJournal(folder);
        using IHost host = builder.Build();
        IJournal journal = host.Services.GetRequiredService<IJournal>();
        await journal.OpenAsync(Cancelled);
        PersonId[] heads = [.. Samples.Bourg.People.Where(p => p.Role == Role.ServiceHead).Select(p => p.Id).Take(2)];
        AbsenceRegister before = new(new FilePeople());
        before.Declare(Samples.Bourg.Key, heads[0], Until);
        before.Declare(Samples.Bourg.Key, heads[1], Until);
        before.Declare(Samples.Bourg.Key, heads[1], null);
        await MemoryOf(journal, before).KeepAsync(Samples.Bourg, Cancelled);

        AbsenceRegister after = new(new FilePeople());
        await MemoryOf(journal, after).StartAsync(Cancelled);

        Assert.Equal([new Absence(heads[0], Until)], after.FactsOf(Samples.Bourg).Absences);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static AbsenceMemory MemoryOf(IJournal journal, AbsenceRegister absences) =>
        new(journal, new CommuneRegister(Samples.Fixtures), absences);
}
