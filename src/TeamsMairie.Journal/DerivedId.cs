using System.Security.Cryptography;
using System.Text;

namespace TeamsMairie.Journal;

/// <summary>Ids derived from what they name, so that the same thing met twice has one id.</summary>
public static class DerivedId
{
    /// <summary>The version 5 UUID of a name in a namespace (RFC 9562, §5.5).</summary>
    /// <param name="space">The namespace.</param>
    /// <param name="parts">The name; parts are separated by a character no identifier holds.</param>
    public static Guid Of(Guid space, params ReadOnlySpan<string> parts)
    {
        byte[] name = Encoding.UTF8.GetBytes(string.Join('\u001f', parts));
        Span<byte> hashed = stackalloc byte[16 + name.Length];
        if (name.Length > 1024)
        {
            hashed = new byte[16 + name.Length];
        }

        space.TryWriteBytes(hashed, bigEndian: true, out _);
        name.CopyTo(hashed[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // SHA-1 is what version 5 is made of; it protects nothing here.
        SHA1.HashData(hashed, hash);
#pragma warning restore CA5350
        hash[6] = (byte)(0x50 | (hash[6] & 0x0F));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3F));
        return new Guid(hash[..16], bigEndian: true);
    }
}
