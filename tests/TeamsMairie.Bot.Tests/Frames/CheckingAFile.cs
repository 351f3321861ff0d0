using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames;
using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Circuit.Frames.Changes;
using TeamsMairie.Circuit.Frames.Checks;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Tests.Frames;

/// <summary>The commands on frames, on files of a folder.</summary>
public sealed class CheckingAFile : IDisposable
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("cadre-").FullName;
    private readonly StringWriter says = new();

    public static TheoryData<string> Presets => ["petite-commune", "commune-moyenne", "sgm-mutualise"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_is_a_frame_that_could_be_proposed(string name)
    {
        string path = Write(FrameFile.Own($"{name}.yaml")!);

        int code = FrameReport.Check(path, Day, says);

        Assert.True(code == 0, says.ToString());
        Assert.DoesNotContain("à vérifier", says.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_with_faults_and_warnings_gets_a_sentence_for_each()
    {
        Commune faulty = Samples.Bourg with
        {
            WorkingGroups = [new("Halle", null, null, null, [])],
            Limits = Samples.Bourg.Limits with { Leave = 99 },
            HrService = null,
        };

        int code = FrameReport.Check(Write(FrameWriter.Write(faulty)), Day, says);

        Assert.Equal(2, code);
        Assert.Contains("faute : Le groupe de travail « Halle » n’a pas de cadre référent.", says.ToString(), StringComparison.Ordinal);
        Assert.Contains("faute : Le délai « conges »", says.ToString(), StringComparison.Ordinal);
        Assert.Contains("à vérifier : Aucun service des ressources humaines", says.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 faute(s)", says.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_frames_are_compared_in_plain_french()
    {
        Person from = Samples.Bourg.HolderOf(new Competence("voirie"));
        Person to = Samples.Bourg.People.Single(p => p.Name == "Paul Lefort");
        Commune after = Samples.Bourg with
        {
            Limits = Samples.Bourg.Limits with { Leave = 8 },
            People = Samples.Bourg.People.Select(p => p == from
                ? p with { Functions = p.Functions! with { Competences = [new("batiments")] } }
                : p == to ? p with { Functions = p.Functions! with { Competences = p.Functions.Competences.With(new("voirie")) } } : p),
        };

        FrameReport.Diff(Write(FrameWriter.Write(Samples.Bourg)), Write(FrameWriter.Write(after)), says);

        Assert.Contains(
            "La compétence « Voirie, réseaux, éclairage, circulation » passe de Thierry Guérin à Paul Lefort.",
            says.ToString(), StringComparison.Ordinal);
        Assert.Contains("Le délai « conges » passe de 5 à 8 jours ouvrés.", says.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_exported_is_what_the_robot_reads_at_its_start()
    {
        FrameReport.Export(Samples.Fixtures, folder, says);

        Assert.Equal(
            Samples.Fixtures.OrderBy(c => c.Key, StringComparer.Ordinal), CommuneReader.ReadFolder(folder));
    }

    [Fact]
    public void A_file_with_mistakes_stops_the_robot_which_says_them_all()
    {
        Write(FrameWriter.Write(Samples.Bourg).Replace("role: dga", "role: DGA", StringComparison.Ordinal));

        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => CommuneReader.ReadFolder(folder));

        Assert.Equal(2, refused.Message.Split("DGA").Length + refused.Message.Split("role »").Length - 2);
    }

    [Fact]
    public void Every_change_of_a_part_and_every_fault_has_a_whole_sentence()
    {
        Assert.All(Enum.GetValues<FramePart>(), part => Assert.EndsWith(
            ".", FrameTexts.ResourceManager.GetString($"Part{part}", Cards.French.Culture), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.EndsWith(
            ".", FrameTexts.ResourceManager.GetString($"Fault{fault}", Cards.French.Culture), StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_may_change_is_said()
    {
        IReadOnlyList<string> there = ChangeSentences.Between(Samples.Bourg, Samples.Full);
        IReadOnlyList<string> back = ChangeSentences.Between(Samples.Full, Samples.Bourg);

        Assert.Equal(there.Count, back.Count);
        Assert.All(there.Concat(back), sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Contains(there, sentence => sentence.Contains("est constatée", StringComparison.Ordinal));
        Assert.Contains("« conges » demandé par « agent » suit désormais : superieur, maire.", there);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string frame)
    {
        string path = Path.Combine(folder, $"{Directory.GetFiles(folder).Length}.yaml");
        File.WriteAllText(path, frame);
        return path;
    }
}
