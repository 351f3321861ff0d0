using System.Collections.Frozen;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Communes;

/// <summary>The communes this bot serves, and who belongs to which.</summary>
internal sealed class CommuneRegister(IReadOnlyList<Commune> communes)
{
    private readonly FrozenDictionary<string, Commune> byKey =
        communes.ToFrozenDictionary(c => c.Key, StringComparer.Ordinal);

    private readonly ILookup<PersonId, Commune> byPerson = communes
        .SelectMany(c => c.People, (commune, person) => (commune, person))
        .ToLookup(pair => pair.person.Id, pair => pair.commune);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Commune> All => communes;

    /// <summary>A commune by its key; null when none has it.</summary>
    public Commune? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Whether a tenant is one of ours.</summary>
    public bool Serves(Guid tenant) => communes.Any(c => c.Tenant == tenant);

    /// <summary>The communes in which a person has a place, in the order of the files; never one of another tenant.</summary>
    /// <param name="tenant">The tenant the person writes from; null when the client does not say it.</param>
    /// <param name="person">The person.</param>
    public IEnumerable<Commune> Of(Guid? tenant, PersonId person) =>
        byPerson[person].Where(c => tenant is null || c.Tenant == tenant);
}
