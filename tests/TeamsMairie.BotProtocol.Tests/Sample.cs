using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>The recorded payloads, as they are or with one thing changed.</summary>
internal static class Sample
{
    public const string Bot = "28:7c0f4b1e-2d3a-4f5b-8c6d-9e0a1b2c3d4e";

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine("Samples", name + ".json"));

    public static string With(string name, Action<JsonObject> change)
    {
        JsonObject sample = JsonNode.Parse(Bytes(name))!.AsObject();
        change(sample);
        return sample.ToJsonString();
    }

    public static async Task<Turn> ReadAsync(string name) =>
        Assert.IsType<TurnReading.Read>(await ReadAsync(Bytes(name))).Turn;

    public static async Task<Turn> ReadTextAsync(string json) =>
        Assert.IsType<TurnReading.Read>(await ReadAsync(System.Text.Encoding.UTF8.GetBytes(json))).Turn;

    public static async Task<TurnReading.Refused> RefuseAsync(string json) =>
        Assert.IsType<TurnReading.Refused>(await ReadAsync(System.Text.Encoding.UTF8.GetBytes(json)));

    public static async Task<TurnReading> ReadAsync(
        byte[] body,
        string? contentType = "application/json; charset=utf-8",
        string? encoding = null,
        long? length = null)
    {
        DefaultHttpContext context = new();
        context.Request.ContentType = contentType;
        context.Request.ContentLength = length;
        context.Request.Body = new MemoryStream(body);
        if (encoding is not null)
        {
            context.Request.Headers.ContentEncoding = encoding;
        }

        return await Turn.ReadAsync(context.Request, TestContext.Current.CancellationToken);
    }
}
