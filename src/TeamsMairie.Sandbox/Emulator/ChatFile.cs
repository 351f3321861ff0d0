using System.Text.Json;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>Keeps every change on disk, one line each, so that a process that dies loses no conversation.</summary>
/// <remarks>Not safe for several threads: <see cref="ChatStore"/> writes under its own lock.</remarks>
internal sealed class ChatFile(string dataFolder)
{
    private readonly string path = Path.Combine(dataFolder, "conversations.jsonl");

    /// <summary>
    /// Reads what earlier runs wrote; the last line may be torn by a sudden death, and is then dropped.
    /// </summary>
    public IReadOnlyList<ChatChange> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        string[] lines = File.ReadAllLines(path);
        List<ChatChange> changes = [];
        for (int line = 0; line < lines.Length; line++)
        {
            try
            {
                changes.Add(JsonSerializer.Deserialize(lines[line], ChatJson.Default.ChatChange)!);
            }
            catch (JsonException) when (line == lines.Length - 1)
            {
                File.WriteAllLines(path, lines[..^1]);
            }
        }

        return changes;
    }

    public void Append(ChatChange change) =>
        File.AppendAllText(path, JsonSerializer.Serialize(change, ChatJson.Default.ChatChange) + "\n");

    public void Clear() => File.Delete(path);
}
