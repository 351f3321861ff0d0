using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TeamsMairie.Journal;

/// <summary>A fact as it is kept, chained to the one before.</summary>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Name">Its constant name.</param>
/// <param name="Body">Its JSON, in UTF-8.</param>
/// <param name="At">When it happened, to the millisecond.</param>
/// <param name="Hash">SHA-256 of all this and of the hash of the event before.</param>
public sealed record StoredEvent(int Version, string Name, byte[] Body, DateTimeOffset At, byte[] Hash)
{
    /// <summary>The hash an event must have after another; the first follows 32 zero bytes.</summary>
    internal static byte[] HashOf(ReadOnlySpan<byte> previous, int version, string name, byte[] body, DateTimeOffset at)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(numbers, version);
        BinaryPrimitives.WriteInt64BigEndian(numbers[4..], at.ToUnixTimeMilliseconds());
        byte[] named = Encoding.UTF8.GetBytes(name);
        BinaryPrimitives.WriteInt32BigEndian(numbers[12..], named.Length);
        hash.AppendData(previous);
        hash.AppendData(numbers);
        hash.AppendData(named);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
