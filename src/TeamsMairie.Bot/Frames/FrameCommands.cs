using System.CommandLine;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.Upkeep;

namespace TeamsMairie.Bot.Frames;

/// <summary><c>frame</c>: checks, compares and writes the frame of a commune as a file that can be versioned.</summary>
internal static class FrameCommands
{
    private static readonly string[] Presets = ["petite-commune", "commune-moyenne", "sgm-mutualise"];

    public static Command Create() => new("frame", "Vérifie, compare et écrit le cadre de décision d’une commune.")
    {
        Check(), Diff(), ProposeCommand.Create(), Export(), Preset(), Schema(),
    };

    private static Command Check()
    {
        Argument<string> file = new("fichier") { Description = "Le cadre à vérifier." };
        Command command = new("check", "Dit tout ce qui ne se lit pas ou ne convient pas, avec la ligne et la clé.") { file };
        command.SetAction(line => Tell(() => FrameReport.Check(line.GetRequiredValue(file), Today, Console.Out)));
        return command;
    }

    private static Command Diff()
    {
        Argument<string> before = new("avant") { Description = "Le cadre de départ." };
        Argument<string> after = new("après") { Description = "Le cadre d’arrivée." };
        Command command = new("diff", "Dit en français ce qui change d’un cadre à l’autre.") { before, after };
        command.SetAction(line => Tell(() =>
            FrameReport.Diff(line.GetRequiredValue(before), line.GetRequiredValue(after), Console.Out)));
        return command;
    }

    private static Command Export()
    {
        Argument<string> from = new("communes") { Description = "Le dossier des communes, tel que le robot le lit." };
        Argument<string> to = new("dossier") { Description = "Le dossier où écrire un fichier par commune, et le schéma." };
        Command command = new("export", "Écrit le cadre de chaque commune en YAML.") { from, to };
        command.SetAction(line => Tell(() => FrameReport.Export(
            CommuneReader.ReadFolder(line.GetRequiredValue(from)), line.GetRequiredValue(to), Console.Out)));
        return command;
    }

    private static Command Preset()
    {
        Argument<string> name = new("modèle") { Description = string.Join(", ", Presets) };
        Command command = new("preset", "Donne un cadre complet à adapter.") { name };
        command.SetAction(line => Tell(() =>
        {
            string asked = line.GetRequiredValue(name);
            Console.Out.Write(Presets.Contains(asked) && FrameFile.Own($"{asked}.yaml") is { } preset
                ? preset
                : throw new InvalidDataException(Cards.French.Say(FrameTexts.NoPreset, asked, string.Join(", ", Presets))));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Schema()
    {
        Command command = new("schema", "Donne le schéma JSON des cadres, pour un éditeur.");
        command.SetAction(_ => Tell(() =>
        {
            Console.Out.Write(FrameFile.Own(FrameReport.SchemaName));
            return ExitCodes.Done;
        }));
        return command;
    }

    // What the operator typed wrong is told in one sentence rather than in a trace.
    private static int Tell(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.Refused;
        }
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
}
