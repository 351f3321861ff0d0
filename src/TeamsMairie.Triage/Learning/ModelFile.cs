using System.Runtime.InteropServices;
using System.Text;

namespace TeamsMairie.Triage.Learning;

/// <summary>A model as bytes: the same model gives the same bytes, little-endian on every machine.</summary>
internal static class ModelFile
{
    /// <summary>The name of the model inside this assembly.</summary>
    public const string Name = "triage.model";

    private const int Version = 1;

    /// <summary>Writes a model.</summary>
    public static void Write(TriageModel model, Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Version);
        writer.Write(Labels.Count);
        writer.Write(model.Vocabulary.Keys.Length);
        writer.Write(model.Calibration.OfKinds);
        writer.Write(model.Calibration.OfFields);
        writer.Write(model.Calibration.OfStaff);
        writer.Write(model.Calibration.StaffAt);
        foreach (double sign in model.Calibration.OfSigns)
        {
            writer.Write(sign);
        }

        foreach (uint key in model.Vocabulary.Keys)
        {
            writer.Write(key);
        }

        foreach (ushort rarity in model.Vocabulary.Rarities)
        {
            writer.Write(rarity);
        }

        foreach (short weight in model.Weights)
        {
            writer.Write(weight);
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is of another version, or tells other labels apart.</exception>
    public static TriageModel Read(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Version || reader.ReadInt32() != Labels.Count)
        {
            throw new InvalidDataException("The model was made by another version of the triage: train it again.");
        }

        int features = reader.ReadInt32();
        Calibration calibration = new(
            reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(),
            ReadAll<double>(reader, Signs.Count));
        return new TriageModel(
            new Vocabulary(ReadAll<uint>(reader, features), ReadAll<ushort>(reader, features)),
            ReadAll<short>(reader, (features + 1) * Labels.Count),
            calibration);
    }

    private static T[] ReadAll<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        T[] values = new T[count];
        Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
        reader.BaseStream.ReadExactly(bytes);
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The model is written for little-endian machines.");
        }

        return values;
    }
}
