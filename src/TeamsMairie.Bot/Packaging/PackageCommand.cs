using System.CommandLine;

namespace TeamsMairie.Bot.Packaging;

/// <summary><c>package</c>: makes the zip to upload to Teams.</summary>
internal static class PackageCommand
{
    public static Command Create()
    {
        Option<Guid> bot = new("--bot-id")
        {
            Description = "L’identifiant d’application du robot (un GUID), donné par l’infrastructure.",
            Required = true,
            CustomParser = result =>
            {
                if (Guid.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", out Guid id) && id != Guid.Empty)
                {
                    return id;
                }

                result.AddError("--bot-id attend un GUID, tel que 5c1c0171-0000-4000-8000-0000ba5ab1e5.");
                return Guid.Empty;
            },
        };
        Option<string> host = HostOption("--host", "Le nom d’hôte du robot, sans « https:// ».", isRequired: true);
        Option<string> site = HostOption("--site", "Le site de la commune, où se lisent confidentialité et conditions.", isRequired: false);
        Option<string> organisation = new("--organisation")
        {
            Description = "Le nom affiché comme éditeur : celui de la commune.",
            DefaultValueFactory = _ => "Mairie",
        };
        Option<string> manifest = new("--manifest")
        {
            Description = "Le dossier du manifeste.",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "manifest"),
        };
        Option<string> output = new("--output")
        {
            Description = "Le fichier à écrire.",
            DefaultValueFactory = _ => "circuit-mairie.zip",
        };
        Command command = new("package", "Prépare le paquet à déposer dans Teams.") { bot, host, site, organisation, manifest, output };
        command.SetAction(result =>
        {
            string named = result.GetRequiredValue(host);
            Dictionary<string, string> values = new()
            {
                ["appId"] = result.GetRequiredValue(bot).ToString(),
                ["botId"] = result.GetRequiredValue(bot).ToString(),
                ["host"] = named,
                ["site"] = result.GetValue(site) ?? named,
                ["organisation"] = Escape(result.GetRequiredValue(organisation)),
            };
            return Write(result.GetRequiredValue(manifest), values, result.GetRequiredValue(output));
        });
        return command;
    }

    private static int Write(string manifest, Dictionary<string, string> values, string output)
    {
        try
        {
            AppPackage.Write(manifest, values, output);
            Console.WriteLine($"Le paquet est prêt : {Path.GetFullPath(output)}");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Le paquet n’a pas pu être écrit : {e.Message}");
            return 1;
        }
    }

    private static Option<string> HostOption(string name, string description, bool isRequired)
    {
        Option<string> option = new(name) { Description = description, Required = isRequired };
        option.Validators.Add(result =>
        {
            string? value = result.GetValueOrDefault<string>();
            if (value is not null && (Uri.CheckHostName(value) != UriHostNameType.Dns || !value.Contains('.', StringComparison.Ordinal)))
            {
                result.AddError($"{name} attend un nom d’hôte, tel que circuit.ma-commune.fr.");
            }
        });
        return option;
    }

    private static string Escape(string text) => System.Text.Json.JsonEncodedText.Encode(text).ToString();
}
