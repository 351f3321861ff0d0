using System.Globalization;

namespace TeamsMairie.Simulation.Scheduling;

/// <summary>What happened in a world, line by line, and one number for all of it.</summary>
internal sealed class Trace
{
    private const int Longest = 300;
    private readonly Queue<string> last = new();

    /// <summary>Two runs with the same number did the same things at the same instants.</summary>
    public ulong Number { get; private set; } = 14695981039346656037;

    /// <summary>The last lines.</summary>
    public IEnumerable<string> Last => last;

    /// <summary>Adds a line; it holds no text of a dossier.</summary>
    public void Add(TimeSpan at, string who, string what)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{at.TotalSeconds,10:0.000} {who,-8} {what}");
        foreach (char c in line)
        {
            Number = unchecked((Number ^ c) * 1099511628211);
        }

        last.Enqueue(line);
        if (last.Count > Longest)
        {
            last.Dequeue();
        }
    }
}
