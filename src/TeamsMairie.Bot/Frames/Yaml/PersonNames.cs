using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Names people in a frame file: by their name, or by their identifier when two bear the same.</summary>
internal sealed class PersonNames(IEnumerable<(PersonId Id, string Name)> people)
{
    private readonly ILookup<string, PersonId> byName = people.ToLookup(p => p.Name, p => p.Id, StringComparer.Ordinal);

    private readonly Dictionary<PersonId, string> names =
        people.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name);

    /// <summary>The person of a name or an identifier; null when there is none, or several.</summary>
    public PersonId? Find(string text) =>
        Guid.TryParse(text, out Guid id) && names.ContainsKey(new PersonId(id)) ? new PersonId(id)
        : byName[text].Distinct().Count() == 1 ? byName[text].First()
        : null;

    /// <summary>How a person is written.</summary>
    public string Of(PersonId person) =>
        names.TryGetValue(person, out string? name) && byName[name].Distinct().Count() == 1 ? name : person.ToString();
}
