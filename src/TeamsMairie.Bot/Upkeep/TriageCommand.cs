using System.CommandLine;
using TeamsMairie.Triage.Measuring;

namespace TeamsMairie.Bot.Upkeep;

/// <summary><c>triage</c>: scores messages, measures the triage on its corpus, trains it again.</summary>
internal static class TriageCommand
{
    private const string Corpus = "src/TeamsMairie.Triage/Corpus";
    private const string Model = "src/TeamsMairie.Triage/Model/triage.model";

    public static Command Create() => new("triage", "Lit des messages comme le robot, mesure cette lecture, ou l’apprend à nouveau.")
    {
        Score(),
        Measure(),
        Train(),
    };

    private static Command Score()
    {
        Argument<FileInfo> file = new("fichier") { Description = "Les messages, un objet JSON par ligne." };
        Command command = new("score", "Lit des messages : une ligne JSON pour chacun, puis les chiffres.")
        {
            file.AcceptExistingOnly(),
        };
        command.SetAction(line => Print(TriageWorkshop.Score(File.ReadLines(line.GetRequiredValue(file).FullName)), lines: true));
        return command;
    }

    private static Command Measure()
    {
        Option<DirectoryInfo> corpus = Folder();
        Option<bool> lines = new("--lines") { Description = "Écrit aussi une ligne JSON pour chaque message." };
        Command command = new("measure", "Mesure la lecture sur le corpus, en cinq parts, chacune lue sans avoir été apprise.")
        {
            corpus, lines,
        };
        command.SetAction(line =>
            Print(TriageWorkshop.Measure(line.GetRequiredValue(corpus).FullName), line.GetValue(lines)));
        return command;
    }

    private static Command Train()
    {
        Option<DirectoryInfo> corpus = Folder();
        Option<FileInfo> output = new("--output")
        {
            Description = "Le modèle à écrire.",
            DefaultValueFactory = _ => new FileInfo(FromHereUp(Model)),
        };
        Command command = new("train", "Apprend le corpus et écrit le modèle : le même corpus donne les mêmes octets.")
        {
            corpus, output,
        };
        command.SetAction(line =>
        {
            using MemoryStream model = new();
            TriageWorkshop.Train(line.GetRequiredValue(corpus).FullName, model);
            File.WriteAllBytes(line.GetRequiredValue(output).FullName, model.ToArray());
            Console.WriteLine(line.GetRequiredValue(output).FullName);
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Print(IEnumerable<Scored> scores, bool lines)
    {
        List<Scored> all = [];
        foreach (Scored scored in scores)
        {
            all.Add(scored);
            if (lines)
            {
                Console.WriteLine(scored.ToLine());
            }
        }

        foreach (string line in Summary.Of(all))
        {
            Console.WriteLine(line);
        }

        return ExitCodes.Done;
    }

    private static Option<DirectoryInfo> Folder() => new Option<DirectoryInfo>("--corpus")
    {
        Description = "Le dossier des messages étiquetés.",
        DefaultValueFactory = _ => new DirectoryInfo(FromHereUp(Corpus)),
    }.AcceptExistingOnly();

    // The command is run from the repository, or from a folder of it.
    private static string FromHereUp(string path)
    {
        for (DirectoryInfo? folder = new(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            string found = Path.Combine(folder.FullName, path);
            if (Path.Exists(found))
            {
                return found;
            }
        }

        return Path.GetFullPath(path);
    }
}
