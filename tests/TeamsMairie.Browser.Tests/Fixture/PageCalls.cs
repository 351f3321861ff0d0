using System.Text.Json.Nodes;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>Calls the sandbox as its page does, where no browser is needed.</summary>
internal sealed class PageCalls(SandboxFixture sandbox)
{
    /// <summary>Writes, and gives the id of what was written.</summary>
    public async Task<string> WriteAsync(string person, string conversation, string text)
    {
        await PostAsync("messages", new() { ["as"] = person, ["conversation"] = conversation, ["text"] = text });
        return (string)(await MessagesAsync(person, conversation)).First(message => (bool)message!["mine"]!)!["id"]!;
    }

    public async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        var answer = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/" + path, body.DeepClone());
        Assert.Equal(200, answer.Status);
        return answer.Body!;
    }

    public async Task<JsonArray> MessagesAsync(string person, string conversation) => (await sandbox.CallAsync(
        HttpMethod.Get,
        $"/sandbox/messages?as={person}&conversation={Uri.EscapeDataString(conversation)}")).Body!.AsArray();
}
