using System.CommandLine;
using Microsoft.Extensions.Options;

namespace TeamsMairie.Sandbox;

/// <summary>The command line of the sandbox.</summary>
internal static class SandboxCommand
{
    public static RootCommand Create(ISandboxBot bot)
    {
        SandboxOptions standard = new();
        Option<string> urls = new("--urls")
        {
            Description = "L’adresse d’écoute, sur cette machine uniquement.",
            DefaultValueFactory = _ => standard.Url,
        };
        Option<string> data = new("--data")
        {
            Description = "Le dossier où sont gardés les conversations, l’horloge et le journal.",
            DefaultValueFactory = _ => standard.DataFolder,
        };
        Option<string> commune = new("--commune")
        {
            Description = "La commune affichée d’abord : bourg, village, mutualise, ou la clé d’une commune.",
            DefaultValueFactory = _ => standard.Commune,
        };
        Option<string> journal = new("--journal")
        {
            Description = "Où le journal est gardé : sqlite (un fichier du dossier) ou tables (un serveur de stockage).",
            DefaultValueFactory = _ => standard.Journal,
        };
        Option<string?> storage = new("--storage")
        {
            Description = "La chaîne de connexion du serveur de tables et de files, avec --journal tables.",
        };
        RootCommand command = new("Le bac à sable de Circuit Mairie : un Teams de démonstration sur cette machine.")
        {
            urls,
            data,
            commune,
            journal,
            storage,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            new SandboxOptions
            {
                Url = result.GetRequiredValue(urls),
                DataFolder = Path.GetFullPath(result.GetRequiredValue(data)),
                Commune = result.GetRequiredValue(commune),
                Journal = result.GetRequiredValue(journal),
                Storage = result.GetValue(storage),
            },
            bot,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SandboxOptions options, ISandboxBot bot, CancellationToken cancellationToken)
    {
        try
        {
            await using WebApplication app = SandboxHost.Build(options, bot);
            await app.StartAsync(cancellationToken);
            Console.WriteLine($"Le bac à sable est ouvert : {app.Urls.First()}");
            Console.WriteLine("Pour l’arrêter : Ctrl + C.");
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (SandboxRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
        }
        catch (OptionsValidationException unusable)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, unusable.Failures));
        }
        catch (InvalidDataException unreadable)
        {
            await Console.Error.WriteLineAsync(unreadable.Message);
        }
        catch (IOException failure)
        {
            await Console.Error.WriteLineAsync(
                $"Le bac à sable ne peut pas démarrer : {failure.Message} "
                + "L’adresse est peut-être déjà prise : essayez une autre avec --urls.");
        }

        return 1;
    }
}
