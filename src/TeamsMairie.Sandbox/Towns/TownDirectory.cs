using System.Text.Json;

namespace TeamsMairie.Sandbox.Towns;

/// <summary>The communes of the sandbox and their people, read once from the fixtures.</summary>
public sealed class TownDirectory
{
    // The order in which they are offered: from the smallest house to the most shared.
    private static readonly string[] Fixtures = ["village", "bourg", "mutualise"];

    private readonly Dictionary<Guid, Person> people;

    private TownDirectory(IReadOnlyList<Town> towns)
    {
        Towns = towns;

        // Who serves several communes is one person.
        people = towns.SelectMany(town => town.People).DistinctBy(person => person.Id).ToDictionary(p => p.Id);
    }

    /// <summary>All communes.</summary>
    public IReadOnlyList<Town> Towns { get; }

    /// <summary>Everyone of every commune, once.</summary>
    public IReadOnlyCollection<Person> People => people.Values;

    /// <summary>Reads the fixtures beside the executable.</summary>
    /// <param name="folder">The folder of the fixtures.</param>
    public static TownDirectory Read(string folder) => new([.. Fixtures.SelectMany(name => ReadFile(folder, name))]);

    /// <summary>A commune by its key, or the first one of an organisation by the organisation's.</summary>
    /// <param name="key">The key, upper or lower case.</param>
    public Town? Find(string key) =>
        Towns.FirstOrDefault(town => Same(town.Key, key)) ?? Towns.FirstOrDefault(town => Same(town.Organisation, key));

    /// <summary>A person by directory id.</summary>
    /// <param name="id">The directory id.</param>
    public Person? Find(Guid id) => people.GetValueOrDefault(id);

    /// <summary>A person by the id Teams gives, with or without its <c>29:</c>.</summary>
    /// <param name="id">An MRI, or a directory id as text.</param>
    public Person? FindByTeamsId(string id) =>
        Guid.TryParse(id.StartsWith("29:", StringComparison.Ordinal) ? id[3..] : id, out Guid guid) ? Find(guid) : null;

    /// <summary>The first commune of a person.</summary>
    /// <param name="person">The person.</param>
    public Town TownOf(Person person) => Towns.First(town => town.People.Any(p => p.Id == person.Id));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Town> ReadFile(string folder, string name)
    {
        string path = Path.Combine(folder, name + ".json");
        OrganisationFile file = JsonSerializer.Deserialize(File.ReadAllText(path), TownJson.Default.OrganisationFile)
            ?? throw new InvalidDataException($"The fixture {path} is empty.");
        return file.Communes.Select(commune => new Town(
            commune.Key,
            commune.Name,
            file.Organisation,
            file.TenantId,
            file.Label,
            commune.ArbitrationChannel,
            commune.GeneralChannel,
            [.. commune.People.Select(p => new Person(p.Id, p.Name, p.Role, p.Function))]));
    }
}
