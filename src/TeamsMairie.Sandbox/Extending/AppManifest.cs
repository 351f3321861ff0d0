using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Sandbox.Extending;

/// <summary>The commands of the manifest an administrator uploads to Teams: the page offers those alone.</summary>
internal sealed class AppManifest(IReadOnlyList<ExtensionCommand> commands)
{
    public IReadOnlyList<ExtensionCommand> Commands => commands;

    /// <summary>Reads the manifest beside the executable.</summary>
    public static AppManifest Read(string path)
    {
        Manifest manifest = JsonSerializer.Deserialize(File.ReadAllText(path), ManifestJson.Default.Manifest)
            ?? throw new InvalidDataException($"The manifest {path} is empty.");
        return new AppManifest([.. manifest.ComposeExtensions.SelectMany(extension => extension.Commands)]);
    }

    /// <summary>A command by its id, where it is offered; none elsewhere.</summary>
    public ExtensionCommand? Find(string id, string context) =>
        commands.FirstOrDefault(command => command.Id == id && command.Context.Contains(context));

    internal sealed record Manifest(IReadOnlyList<Extension> ComposeExtensions);

    internal sealed record Extension(IReadOnlyList<ExtensionCommand> Commands);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AppManifest.Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
