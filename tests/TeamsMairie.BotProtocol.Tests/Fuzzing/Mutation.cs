using CsCheck;

namespace TeamsMairie.BotProtocol.Tests.Fuzzing;

/// <summary>Spoils genuine bytes a little, as a stranger would who has seen one message.</summary>
internal static class Mutation
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e999", "\"\"", "\\u0000", "\\ud800", "\\udfff",
            "\u0000", "\uFEFF", "/*", "//", "\"type\":", "\"invoke\"", "{\"a\":{\"a\":{\"a\":", "[[[[[[[[[[[[[[[[[[[[",
            "<at>", "</at>", "&nbsp;", ".", "=", "eyJ", " ",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ];

    private static readonly Gen<(int Kind, int Where, int Length, byte Value)[]> Changes =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1 << 20], Gen.Int[1, 64], Gen.Byte).Array[1, 6];

    /// <summary>One of the samples, spoilt; or bytes that were never anything.</summary>
    public static Gen<byte[]> Of(IReadOnlyList<byte[]> samples) => Gen.Frequency(
        (9, Gen.Select(Gen.Int[0, samples.Count - 1], Changes, (i, changes) => changes.Aggregate(samples[i], Apply))),
        (1, Gen.Byte.Array[0, 300]));

    private static byte[] Apply(byte[] bytes, (int Kind, int Where, int Length, byte Value) change)
    {
        int at = bytes.Length == 0 ? 0 : change.Where % bytes.Length;
        int end = Math.Min(bytes.Length, at + change.Length);
        return change.Kind switch
        {
            0 when bytes.Length > 0 => [.. bytes[..at], change.Value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => bytes[..at],
            4 => [.. bytes[..at], change.Value, .. bytes[at..]],
            _ => [.. bytes[..at], .. Pieces[change.Value % Pieces.Length], .. bytes[at..]],
        };
    }
}
