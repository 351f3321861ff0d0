using System.Globalization;
using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>The part of the Connector that says who is in a conversation.</summary>
internal static class RosterEndpoints
{
    // What Teams gives when the bot asks for no size, and the most it gives.
    private const int LargestPage = 500;
    private const int SmallestPage = 50;

    public static IResult Members(string cid, ConversationMap map) =>
        map.Find(cid) is { } conversation
            ? Answer(Accounts(conversation, conversation.People))
            : ConnectorError.ConversationNotFound();

    public static IResult Member(string cid, string mid, ConversationMap map)
    {
        if (map.Find(cid) is not { } conversation)
        {
            return ConnectorError.ConversationNotFound();
        }

        Person? person = conversation.People.FirstOrDefault(p => p.Mri == mid || p.Id.ToString("D") == mid);
        return person is null ? ConnectorError.MemberNotFound() : Answer(Account(conversation, person));
    }

    public static IResult PagedMembers(string cid, ConversationMap map, int? pageSize, string? continuationToken)
    {
        if (map.Find(cid) is not { } conversation)
        {
            return ConnectorError.ConversationNotFound();
        }

        int start = 0;
        if (continuationToken is not null
            && !int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out start))
        {
            return ConnectorError.BadSyntax("Invalid continuation token.");
        }

        int size = Math.Clamp(pageSize ?? LargestPage, SmallestPage, LargestPage);
        JsonObject page = new()
        {
            ["members"] = Accounts(conversation, conversation.People.Skip(start).Take(size)),
        };
        if (start + size < conversation.People.Count)
        {
            page["continuationToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        }

        return Answer(page);
    }

    private static JsonArray Accounts(Conversation conversation, IEnumerable<Person> people) =>
        [.. people.Select(person => (JsonNode)Account(conversation, person))];

    private static JsonObject Account(Conversation conversation, Person person)
    {
        string id = person.Id.ToString("D");
        return new JsonObject
        {
            ["id"] = person.Mri,
            ["name"] = person.Name,
            ["aadObjectId"] = id,
            ["objectId"] = id,
            ["userRole"] = "user",
            ["tenantId"] = conversation.TenantId.ToString("D"),
        };
    }

    private static IResult Answer(JsonNode body) =>
        Results.Text(body.ToJsonString(), "application/json; charset=utf-8");
}
