using System.Text.Json;

namespace TeamsMairie.Sandbox.Stories;

/// <summary>The stories beside the executable, in the order of their file names.</summary>
internal sealed class StoryShelf(string folder)
{
    public IReadOnlyList<Story> Stories { get; } =
    [
        .. Directory.GetFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize(File.ReadAllText(file), StoryJson.Default.Story)!),
    ];

    public Story? Find(string key) => Stories.FirstOrDefault(story => story.Key == key);
}
