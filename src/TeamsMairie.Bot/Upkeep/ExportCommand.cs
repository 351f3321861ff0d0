using System.CommandLine;
using System.Globalization;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Upkeep;

/// <summary><c>journal export</c>: the only command that writes what people wrote, and only what is asked for.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "Écrit les faits demandés, un par ligne, en JSON.")
    {
        OfPerson(),
        OfDossier(),
        OfPeriod(),
    };

    private static Command OfPerson()
    {
        Argument<Guid> person = new("identifiant") { Description = "L’identifiant de la personne dans l’annuaire (un GUID)." };
        return Export(
            "person", "Ce qu’une personne a demandé, et les faits qui la nomment.",
            line => JournalExport.OfPerson(new PersonId(line.GetRequiredValue(person))), person);
    }

    private static Command OfDossier()
    {
        Argument<string> name = new("numéro") { Description = "Le numéro du dossier, tel que 2026-0142, ou son identifiant." };
        return Export("dossier", "Un dossier.", line => JournalExport.OfDossier(line.GetRequiredValue(name)), name);
    }

    private static Command OfPeriod()
    {
        Argument<DateOnly> from = Day("du", "Le premier jour, tel que 2026-01-31.");
        Argument<DateOnly> to = Day("au", "Le dernier jour, compris.");
        return Export(
            "period", "Ce qui s’est passé d’un jour à un autre.",
            line => JournalExport.OfPeriod(line.GetRequiredValue(from), line.GetRequiredValue(to)), from, to);
    }

    private static Command Export(
        string name, string description, Func<ParseResult, JournalExport.Choice> choice, params Argument[] arguments)
    {
        Option<string?> output = new("--output")
        {
            Description = "Le fichier à écrire, qui ne doit pas exister ; par défaut, la sortie de la commande.",
        };
        Command command = new(name, description) { output };
        Array.ForEach(arguments, command.Add);
        return command.Working(alone: false, (line, workshop, cancellation) =>
            new JournalExport(workshop).RunAsync(choice(line), line.GetValue(output), cancellation));
    }

    private static Argument<DateOnly> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(
                written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"« {written} » n’est pas un jour : écrivez-le comme 2026-01-31.");
            return default;
        },
    };
}
