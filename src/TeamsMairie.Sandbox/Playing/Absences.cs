using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>Who was declared absent, for the page to show; the bot keeps its own knowledge of it.</summary>
internal sealed partial class Absences(string dataFolder)
{
    private readonly Lock gate = new();
    private readonly string file = Path.Combine(dataFolder, "absences.json");

    public IReadOnlyDictionary<Guid, DateOnly> On(DateOnly today)
    {
        lock (gate)
        {
            return Read().Where(pair => pair.Value >= today).ToDictionary();
        }
    }

    public void Declare(Guid person, DateOnly? until)
    {
        lock (gate)
        {
            Dictionary<Guid, DateOnly> all = Read();
            all.Remove(person);
            if (until is { } last)
            {
                all[person] = last;
            }

            File.WriteAllText(file, JsonSerializer.Serialize(all, Json.Default.DictionaryGuidDateOnly));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            File.Delete(file);
        }
    }

    private Dictionary<Guid, DateOnly> Read() => File.Exists(file)
        ? JsonSerializer.Deserialize(File.ReadAllText(file), Json.Default.DictionaryGuidDateOnly) ?? []
        : [];

    [JsonSerializable(typeof(Dictionary<Guid, DateOnly>))]
    private sealed partial class Json : JsonSerializerContext;
}
