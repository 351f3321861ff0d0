namespace TeamsMairie.Bot.Tests.Door;

/// <summary>A setting that is missing or would open the door to anyone stops the process, and says which it is.</summary>
public sealed class RefusingUnsafeSettings : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mairie").FullName;

    [Theory]
    [InlineData("Bot:AppId", "")]
    [InlineData("Bot:AppId", "circuit-mairie")]
    [InlineData("Bot:Tenants:0", "")]
    [InlineData("Bot:Tenants:0", "common")]
    [InlineData("Bot:Tenants:0", "organizations")]
    [InlineData("Bot:Cloud", "UsGovernment")]
    [InlineData("Bot:Cloud", "EntraIssued")]
    [InlineData("Bot:TestKeySource", "http://127.0.0.1:9/metadata")]
    [InlineData("Bot:DangerouslyAllowUnauthenticatedRequests", "true")]
    [InlineData("Bot:Credential:Kind", "Secret", "Bot:Credential:Secret")]
    [InlineData("Bot:Credential:Kind", "Certificate", "Bot:Credential:CertificatePath")]
    [InlineData("Bot:Credential:Tenant", "botframework.com")]
    [InlineData("Bot:Communes", "/nowhere")]
    [InlineData("Bot:Data", "")]
    [InlineData("Journal:Kind", "papier")]
    [InlineData("Journal:Kind", "tables", "Journal:Tables")]
    public async Task The_process_stops_and_names_the_setting(string setting, string value, string? named = null)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal)
        {
            ["environment"] = "Production",
            ["urls"] = "http://127.0.0.1:0",
            ["Bot:AppId"] = Forgery.AppId,
            ["Bot:Tenants:0"] = Bourg.Tenant,
            ["Bot:Communes"] = Bourg.Communes,
            ["Bot:Data"] = folder,
            [setting] = value,
        };
        (int code, string said) = await Here.RunAsync(
            "dotnet", [typeof(BotHost).Assembly.Location, .. settings.Select(pair => $"--{pair.Key}={pair.Value}")]);
        Assert.Equal(1, code);
        string quoted = $"« {(named ?? setting).Replace(":0", "", StringComparison.Ordinal)}";
        Assert.Contains(quoted, said.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
