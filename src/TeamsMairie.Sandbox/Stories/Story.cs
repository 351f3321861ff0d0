using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace TeamsMairie.Sandbox.Stories;

/// <summary>A guided story, as it is written in <c>Stories/*.json</c>.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Its title on the button.</param>
/// <param name="Summary">One French sentence under the title.</param>
/// <param name="Commune">The key of the commune where it is played.</param>
/// <param name="Cast">Who plays: a short name for the steps, the person's directory id.</param>
/// <param name="Panes">The short names of those shown side by side, three at most.</param>
/// <param name="Steps">What they do, in order.</param>
internal sealed record Story(
    string Key,
    string Title,
    string Summary,
    string Commune,
    IReadOnlyDictionary<string, Guid> Cast,
    IReadOnlyList<Story.Pane> Panes,
    IReadOnlyList<Story.Step> Steps)
{
    /// <summary>A pane of the story.</summary>
    /// <param name="Who">A short name of the cast.</param>
    /// <param name="In">One of <see cref="Places"/>.</param>
    internal sealed record Pane(string Who, string In = Places.Personal);

    /// <summary>One thing that a person does: says something, or clicks.</summary>
    /// <remarks>
    /// Source-generated reading loses the initializers of properties: what may be absent is filled in by its
    /// getter.
    /// </remarks>
    internal sealed record Step
    {
        /// <summary>A short name of the cast.</summary>
        public required string Who { get; init; }

        /// <summary>What happens, a French sentence for who watches.</summary>
        public required string Explains { get; init; }

        /// <summary>Where it is done: one of <see cref="Places"/>; the personal conversation by default.</summary>
        public string In { get => field ?? Places.Personal; init; }

        /// <summary>What the person types; none when the person clicks.</summary>
        public string? Says { get; init; }

        /// <summary>How the title of the button begins, as the person reads it.</summary>
        public string? Button { get; init; }

        /// <summary>The verb of the button, instead of its title or beside it.</summary>
        public string? Verb { get; init; }

        /// <summary>What is filled in before the click: by the id of the input, or by how its label begins.</summary>
        public IReadOnlyDictionary<string, string> Inputs { get => field ?? ReadOnlyDictionary<string, string>.Empty; init; }
    }
}

/// <summary>Where a step is done.</summary>
internal static class Places
{
    public const string Personal = "personal";
    public const string Arbitration = "arbitration";
    public const string General = "general";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Story))]
internal sealed partial class StoryJson : JsonSerializerContext;
