using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Infrastructure;

public sealed class BuildingTheInfrastructure
{
    private static readonly string Main = Path.Combine(Here.Repository, "infra", "main.bicep");

    [Theory]
    [InlineData("lint")]
    [InlineData("build")]
    public async Task Bicep_finds_nothing_to_say(string command)
    {
        (int code, string said) = command == "lint"
            ? await Here.RunAsync(Here.Bicep, "lint", Main)
            : await Here.RunAsync(Here.Bicep, "build", Main, "--outfile", Path.GetTempFileName());
        Assert.True(code == 0 && said.Length == 0, said);
    }

    [Fact]
    public async Task Nothing_is_opened_by_a_key_or_without_encryption()
    {
        JsonObject storage = await ResourceAsync("Microsoft.Storage/storageAccounts");
        Assert.False((bool)storage["properties"]!["allowSharedKeyAccess"]!);
        Assert.False((bool)storage["properties"]!["allowBlobPublicAccess"]!);
        Assert.Equal("TLS1_2", (string?)storage["properties"]!["minimumTlsVersion"]);

        JsonObject site = await ResourceAsync("Microsoft.Web/sites");
        Assert.True((bool)site["properties"]!["httpsOnly"]!);
        Assert.Equal("1.2", (string?)site["properties"]!["siteConfig"]!["minTlsVersion"]);
        Assert.Equal("Disabled", (string?)site["properties"]!["siteConfig"]!["ftpsState"]);
    }

    [Fact]
    public async Task The_bot_has_an_identity_and_no_secret()
    {
        JsonObject bot = await ResourceAsync("Microsoft.BotService/botServices");
        Assert.Equal("UserAssignedMSI", (string?)bot["properties"]!["msaAppType"]);
        Assert.True((bool)bot["properties"]!["disableLocalAuth"]!);
        string template = (await TemplateAsync()).ToJsonString();
        Assert.DoesNotContain("listKeys", template, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secureString", template, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<JsonObject> ResourceAsync(string type)
    {
        JsonNode resources = (await TemplateAsync())["resources"]!;
        IEnumerable<JsonNode?> all = resources is JsonArray list ? list : resources.AsObject().Select(m => m.Value);
        return all.Single(r => (string?)r!["type"] == type)!.AsObject();
    }

    private static async Task<JsonNode> TemplateAsync()
    {
        (int code, string said) = await Here.RunAsync(Here.Bicep, "build", Main, "--stdout");
        Assert.True(code == 0, said);
        return JsonNode.Parse(said)!;
    }
}
