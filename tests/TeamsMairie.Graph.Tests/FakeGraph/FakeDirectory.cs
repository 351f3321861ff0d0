using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsMairie.Graph.Tests.FakeGraph;

/// <summary>The pretend directory: its users, what changed since when, and what the bot was granted.</summary>
internal sealed class FakeDirectory
{
    private const int OnePage = 3;

    private readonly Lock one = new();
    private readonly List<(int Version, Guid Id, FakeUser? User)> changes = [];

    /// <summary>The permissions that an administrator consented to.</summary>
    public HashSet<GraphRight> Granted { get; } = [.. Enum.GetValues<GraphRight>()];

    /// <summary>Whether tokens given before are no longer known.</summary>
    public bool HasForgotten { get; set; }

    public void Put(FakeUser user) => Change(user.Id, user);

    public void Change(Guid id, Func<FakeUser, FakeUser> change) => Change(id, change(Find(id)!));

    public void Remove(Guid id) => Change(id, (FakeUser?)null);

    public FakeAnswer Answer(string path, Dictionary<string, string> options, Uri root)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        GraphRight needed = parts[^1] switch
        {
            "mailboxSettings" => GraphRight.MailboxSettingsRead,
            "calendarView" => GraphRight.CalendarsReadBasic,
            _ => GraphRight.UserReadAll,
        };
        if (!Granted.Contains(needed))
        {
            return FakeAnswer.Error(
                403, needed == GraphRight.UserReadAll ? "Authorization_RequestDenied" : "ErrorAccessDenied", "Insufficient privileges.");
        }

        return parts switch
        {
            ["users", "delta"] => Delta(options, root),
            ["users", var id] when Find(Guid.Parse(id)) is { } user => new(200, Chosen(user.Account(), options)),
            ["users", var id, "manager"] when Find(Guid.Parse(id))?.Manager is { } manager => new(
                200, new JsonObject { ["@odata.type"] = "#microsoft.graph.user", ["id"] = manager.ToString() }),
            ["users", var id, "mailboxSettings"] when Find(Guid.Parse(id)) is { HasMailbox: true } user => new(
                200,
                new JsonObject
                {
                    ["automaticRepliesSetting"] = user.Reply?.DeepClone() ?? new JsonObject { ["status"] = "disabled" },
                }),
            ["users", var id, "calendarView"] when Find(Guid.Parse(id)) is { HasMailbox: true } user => new(
                200,
                new JsonObject { ["value"] = new JsonArray([.. user.Events.Select(one => Chosen(one, options))]) }),
            ["users", _, "mailboxSettings" or "calendarView"] => FakeAnswer.Error(404, "MailboxNotEnabledForRESTAPI"),
            _ => FakeAnswer.Error(404, "Request_ResourceNotFound"),
        };
    }

    private FakeUser? Find(Guid id)
    {
        lock (one)
        {
            return changes.LastOrDefault(change => change.Id == id).User;
        }
    }

    private void Change(Guid id, FakeUser? user)
    {
        lock (one)
        {
            changes.Add((changes.Count + 1, id, user));
        }
    }

    // Only what was asked for is given.
    private static JsonObject Chosen(JsonObject account, Dictionary<string, string> options)
    {
        string[] wanted = options.TryGetValue("$select", out string? select) ? select.Split(',') : ["id"];
        return new JsonObject(account.Where(member => wanted.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }

    private FakeAnswer Delta(Dictionary<string, string> options, Uri root)
    {
        bool isFirst = !options.ContainsKey("$skiptoken") && !options.ContainsKey("$deltatoken");
        if (!isFirst && HasForgotten)
        {
            HasForgotten = false;
            return FakeAnswer.Error(410, "syncStateNotFound", "Resync required.");
        }

        // A token says what was chosen, since which change, up to which, and how far.
        string[] token = (options.GetValueOrDefault("$skiptoken") ?? options.GetValueOrDefault("$deltatoken") ?? "").Split('.');
        string select = isFirst ? options["$select"] : Uri.UnescapeDataString(token[0]);
        lock (one)
        {
            int since = isFirst ? 0 : Number(token[1]);
            int upTo = options.ContainsKey("$skiptoken") ? Number(token[2]) : changes.Count;
            int skip = options.ContainsKey("$skiptoken") ? Number(token[3]) : 0;
            JsonObject[] all =
            [
                .. changes.Where(c => c.Version > since && c.Version <= upTo).GroupBy(c => c.Id).Select(g => g.Last())
                    .Where(c => c.User is not null || since > 0)
                    .Select(c => c.User is { } user
                        ? Chosen(user.Account(), new Dictionary<string, string> { ["$select"] = select })
                        : new JsonObject { ["id"] = c.Id.ToString(), ["@removed"] = new JsonObject { ["reason"] = "changed" } }),
            ];
            JsonObject page = new() { ["value"] = new JsonArray([.. all.Skip(skip).Take(OnePage)]) };
            bool isLast = skip + OnePage >= all.Length;
            string given = Uri.EscapeDataString(isLast
                ? $"{Uri.EscapeDataString(select)}.{upTo}"
                : $"{Uri.EscapeDataString(select)}.{since}.{upTo}.{skip + OnePage}");
            page[isLast ? "@odata.deltaLink" : "@odata.nextLink"] =
                $"{root}/users/delta?{(isLast ? "$deltatoken" : "$skiptoken")}={given}";
            return new FakeAnswer(200, page);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
