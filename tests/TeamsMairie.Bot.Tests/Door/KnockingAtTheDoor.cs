namespace TeamsMairie.Bot.Tests.Door;

/// <summary>Every forgery meets the deployed bot over HTTP: it is refused for its own reason, and nothing follows from it.</summary>
public sealed class KnockingAtTheDoor(Mairie mairie) : IClassFixture<Mairie>
{
    private static readonly Dictionary<string, Vector> Vectors = Everything.ToDictionary(v => v.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Vectors.Keys];

    internal static IEnumerable<Vector> Everything =>
        [.. TokenVectors.All, .. ClaimVectors.All, .. ActivityVectors.All];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forgery_changes_nothing(string name)
    {
        Vector vector = Vectors[name];
        long before = await mairie.EventsAsync();

        Verdict verdict = await mairie.JudgeAsync(vector);

        Assert.Equal(vector.Status, verdict.Status);
        Assert.Equal(vector.Reason is { } reason ? [reason] : [], verdict.Reasons);
        Assert.Empty(verdict.Body);
        Assert.Empty(mairie.Outgoing);
        Assert.Equal(before, await mairie.EventsAsync());
        Assert.Equal(0, mairie.Server.Strangers);
    }

    [Fact]
    public async Task No_forgery_leaves_a_name_a_text_or_a_token_in_the_log()
    {
        foreach (Vector vector in Vectors.Values)
        {
            await mairie.JudgeAsync(vector);
        }

        Assert.Contains("Turned away: signature", mairie.Logged, StringComparison.Ordinal);
        foreach (string secret in (string[])["eyJ", "secret-du-texte", "Jordan", "Dubreuil", Bourg.Staff, Bourg.Mayor, "Bearer"])
        {
            Assert.DoesNotContain(secret, mairie.Logged, StringComparison.OrdinalIgnoreCase);
        }
    }
}
