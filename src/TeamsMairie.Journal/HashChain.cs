using System.Security.Cryptography;

namespace TeamsMairie.Journal;

/// <summary>Checks that each event follows the one before it.</summary>
internal static class HashChain
{
    /// <summary>What the first event follows.</summary>
    public static byte[] Beginning => new byte[SHA256.HashSizeInBytes];

    /// <summary>The events a commit adds after a hash.</summary>
    public static IReadOnlyList<StoredEvent> Extend(byte[] last, Commit commit)
    {
        int version = commit.After.Version;
        List<StoredEvent> added = [];
        foreach (NewEvent happened in commit.Events)
        {
            version++;
            last = StoredEvent.HashOf(last, version, happened.Name, happened.Body, commit.At);
            added.Add(new StoredEvent(version, happened.Name, happened.Body, commit.At, last));
        }

        return added;
    }

    /// <summary>Checks events from the first one.</summary>
    /// <returns>The hash of the last; <see cref="Beginning"/> when there is none.</returns>
    /// <exception cref="TamperedJournalException">One does not follow the one before it.</exception>
    public static byte[] Check(StreamId stream, IReadOnlyList<StoredEvent> events)
    {
        byte[] previous = Beginning;
        int version = 0;
        foreach (StoredEvent e in events)
        {
            version++;
            byte[] expected = StoredEvent.HashOf(previous, version, e.Name, e.Body, e.At);
            if (e.Version != version || !expected.AsSpan().SequenceEqual(e.Hash))
            {
                throw new TamperedJournalException(stream, version);
            }

            previous = e.Hash;
        }

        return previous;
    }
}
