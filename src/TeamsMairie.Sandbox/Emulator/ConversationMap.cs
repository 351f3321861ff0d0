using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>
/// Which conversations there are, and who is in them: known from the communes, never invented on the way.
/// </summary>
internal sealed class ConversationMap
{
    private const string ThreadMark = ";messageid=";

    private readonly Dictionary<string, Conversation> byId = new(StringComparer.Ordinal);

    public ConversationMap(TownDirectory directory)
    {
        foreach (Person person in directory.People)
        {
            Town town = directory.TownOf(person);
            Add(new Conversation(PersonalId(person), null, town.TenantId, [person], town.Key));
        }

        foreach (Town town in directory.Towns)
        {
            Add(new Conversation(town.GeneralChannel, "Général", town.TenantId, town.People, town.Key));
            Add(new Conversation(town.ArbitrationChannel, "Arbitrages", town.TenantId, town.People, town.Key));
        }
    }

    public IEnumerable<Conversation> All => byId.Values;

    public static string PersonalId(Person person) => "a:1" + person.Id.ToString("N");

    /// <summary>Takes the id of a thread apart.</summary>
    public static (string Conversation, string? Thread) Split(string id)
    {
        int mark = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        return mark < 0 ? (id, null) : (id[..mark], id[(mark + ThreadMark.Length)..]);
    }

    public static string Join(string conversation, string? thread) =>
        thread is null ? conversation : conversation + ThreadMark + thread;

    public Conversation? Find(string id) => byId.GetValueOrDefault(Split(id).Conversation);

    /// <summary>The conversations of a person in a commune: the bot first, then the channels.</summary>
    public IEnumerable<Conversation> Of(Person person, Town town) =>
        [byId[PersonalId(person)], byId[town.ArbitrationChannel], byId[town.GeneralChannel]];

    private void Add(Conversation conversation) => byId[conversation.Id] = conversation;
}

/// <summary>A personal conversation with the bot, or a channel.</summary>
/// <param name="Id">The id on the wire.</param>
/// <param name="Channel">The name of the channel; none for a personal conversation.</param>
/// <param name="TenantId">The tenant.</param>
/// <param name="People">Who is in it, beside the bot.</param>
/// <param name="Town">The key of the commune.</param>
internal sealed record Conversation(
    string Id, string? Channel, Guid TenantId, IReadOnlyList<Person> People, string Town)
{
    public bool IsPersonal => Channel is null;

    /// <summary>The team of the commune, whose channels these are.</summary>
    public string TeamId => $"19:equipe-{Town}@thread.tacv2";
}
