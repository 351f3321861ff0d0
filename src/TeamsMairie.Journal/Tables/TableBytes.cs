using System.Globalization;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>Keeps bytes of any length in a row: a property holds 64 KiB, so what is longer goes over several.</summary>
internal static class TableBytes
{
    /// <summary>What one property holds, in bytes.</summary>
    public const int OneProperty = 64 * 1024;

    public static void Put(this TableEntity row, string name, byte[] bytes)
    {
        byte[][] parts = [.. bytes.Chunk(OneProperty)];
        row[name] = parts.Length == 0 ? [] : parts[0];
        for (int i = 1; i < parts.Length; i++)
        {
            row[Part(name, i)] = parts[i];
        }
    }

    /// <exception cref="InvalidDataException">The row has no such bytes.</exception>
    public static byte[] Take(this TableEntity row, string name)
    {
        if (row.GetBinary(name) is not { } first)
        {
            throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} has no {name}.");
        }

        List<byte[]> parts = [first];
        while (row.TryGetValue(Part(name, parts.Count), out object? next))
        {
            parts.Add((byte[])next);
        }

        return parts.Count == 1 ? first : [.. parts.SelectMany(part => part)];
    }

    private static string Part(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
}
