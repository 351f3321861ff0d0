namespace TeamsMairie.Journal.Sqlite;

/// <summary>Held by the one process that writes the file; the system lets it go when the process dies, however it dies.</summary>
internal sealed class SqliteLock : IDisposable
{
    private readonly FileStream held;

    /// <exception cref="InvalidDataException">Another process has it; the message is for a person.</exception>
    public SqliteLock(string folder)
    {
        try
        {
            held = new FileStream(
                Path.Combine(folder, "journal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.InUse, Path.GetFullPath(folder)), e);
        }
    }

    public void Dispose() => held.Dispose();
}
