using System.Collections.Frozen;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Communes;

/// <summary>The communes this bot serves as they are in force now, and who belongs to which.</summary>
/// <param name="founding">What their files say: in force until a frame is adopted.</param>
internal sealed class CommuneRegister(IReadOnlyList<Commune> founding)
{
    private readonly Lock gate = new();
    private volatile Register register = new(founding);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Commune> All => register.All;

    /// <summary>A commune by its key; null when none has it.</summary>
    public Commune? Find(string key) => register.ByKey.GetValueOrDefault(key);

    /// <summary>What the file of a commune says, whatever was adopted since.</summary>
    public Commune FoundingOf(string key) => founding.First(c => c.Key == key);

    /// <summary>From now on, a commune is what this frame says.</summary>
    public void Follow(Commune frame)
    {
        lock (gate)
        {
            if (Find(frame.Key) is { } before && !ReferenceEquals(before, frame))
            {
                register = new([.. register.All.Select(c => c.Key == frame.Key ? frame : c)]);
            }
        }
    }

    /// <summary>Whether a tenant is one of ours.</summary>
    public bool Serves(Guid tenant) => register.All.Any(c => c.Tenant == tenant);

    /// <summary>The communes in which a person has a place, in the order of the files; never one of another tenant.</summary>
    /// <param name="tenant">The tenant the person writes from; null when the client does not say it.</param>
    /// <param name="person">The person.</param>
    public IEnumerable<Commune> Of(Guid? tenant, PersonId person) =>
        register.ByPerson[person].Where(c => tenant is null || c.Tenant == tenant);

    // Replaced whole, so that nobody reads a half of each.
    private sealed class Register(IReadOnlyList<Commune> communes)
    {
        public IReadOnlyList<Commune> All => communes;

        public FrozenDictionary<string, Commune> ByKey { get; } =
            communes.ToFrozenDictionary(c => c.Key, StringComparer.Ordinal);

        public ILookup<PersonId, Commune> ByPerson { get; } = communes
            .SelectMany(c => c.People, (commune, person) => (commune, person))
            .ToLookup(pair => pair.person.Id, pair => pair.commune);
    }
}
