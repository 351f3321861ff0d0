namespace TeamsMairie.Triage.Learning;

/// <summary>The features a model knows, and how rare each is.</summary>
internal sealed class Vocabulary
{
    private const int SeenAtLeast = 2;
    private readonly Dictionary<uint, int> places;

    /// <param name="keys">The features, in ascending order.</param>
    /// <param name="rarities">How rare each is: the square root of the logarithm of one over its frequency, in thousandths.</param>
    public Vocabulary(uint[] keys, ushort[] rarities)
    {
        Keys = keys;
        Rarities = rarities;
        places = new Dictionary<uint, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            places[keys[i]] = i;
        }
    }

    /// <summary>The features, in ascending order.</summary>
    public uint[] Keys { get; }

    /// <summary>How rare each is, in thousandths.</summary>
    public ushort[] Rarities { get; }

    /// <summary>The features of these messages that are not of one message alone.</summary>
    public static Vocabulary Of(IReadOnlyList<List<Feature>> messages)
    {
        Dictionary<uint, int> seen = [];
        foreach (List<Feature> message in messages)
        {
            foreach (uint key in message.Select(feature => feature.Key).Distinct())
            {
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        uint[] keys = [.. seen.Where(pair => pair.Value >= SeenAtLeast).Select(pair => pair.Key).Order()];
        return new Vocabulary(keys, [.. keys.Select(key => Rarity((double)messages.Count / seen[key]))]);
    }

    /// <summary>The known features of a message, in the order of the vocabulary, brought to norm 1.</summary>
    public Entry[] Place(List<Feature> message)
    {
        Dictionary<int, (long Value, int Word)> known = new(message.Count);
        foreach (Feature feature in message)
        {
            if (places.TryGetValue(feature.Key, out int place))
            {
                long value = (long)feature.Weight * Rarities[place];
                known[place] = known.TryGetValue(place, out (long Value, int Word) before) && before.Value >= value
                    ? before
                    : (value, feature.Word);
            }
        }

        int[] order = [.. known.Keys];
        Array.Sort(order);
        double norm = Math.Sqrt(known.Values.Sum(entry => (double)(entry.Value * entry.Value)));
        return [.. order.Select(place => new Entry(place, known[place].Value / norm, known[place].Word))];
    }

    private static ushort Rarity(double messagesForOne) => (ushort)Math.Round(1000 * Math.Sqrt(Math.Log(1 + messagesForOne)));
}
