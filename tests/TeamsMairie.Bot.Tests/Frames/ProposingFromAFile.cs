using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Bot.Tests.Upkeep;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Frames;

/// <summary><c>frame propose</c>, run as whoever looks after the machine runs it.</summary>
public sealed class ProposingFromAFile(AzuriteServer server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("proposal-").FullName;

    [Fact]
    public async Task Is_refused_when_the_frame_in_force_names_no_administrator()
    {
        using Store store = new(JournalOptions.Sqlite, server);

        (int code, string said) = await ProposeAsync(store, Samples.Bourg with { OnCall = "06 12 34 56 78" });

        Assert.True(code == 1, said);
        Assert.Contains("ne désigne personne pour administrer le circuit", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_done_in_the_name_of_the_administrator_and_found_whole()
    {
        PersonId administrator = Samples.Bourg.People.First(p => p.Role == Role.ServiceHead).Id;
        Commune founding = Samples.Bourg with { Administrators = [administrator] };
        string communes = Directory.CreateDirectory(Path.Combine(folder, "communes")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(communes, "bourg.yaml"), FrameWriter.Write(founding), TestContext.Current.CancellationToken);
        using Store store = new(JournalOptions.Sqlite, server) { Communes = communes };

        (int code, string said) = await ProposeAsync(store, founding with { OnCall = "06 12 34 56 78" });
        Assert.True(code == 0, said);
        Assert.Contains("n°\u00a01 est enregistré", said, StringComparison.Ordinal);

        (code, said) = await ProposeAsync(store, founding);
        Assert.True(code == 1, said);
        Assert.Contains("il n’y a rien à proposer", said, StringComparison.Ordinal);
        (code, said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 0, said);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Said)> ProposeAsync(Store store, Commune content)
    {
        string file = Path.Combine(folder, "cadre.yaml");
        await File.WriteAllTextAsync(file, FrameWriter.Write(content), TestContext.Current.CancellationToken);
        return await store.RunAsync("frame", "propose", file);
    }
}
