using System.Text;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>What a client receives.</summary>
internal sealed record Answer(int Status, string? ContentType, string Body)
{
    public static async Task<Answer> OfAsync(IResult result)
    {
        using MemoryStream body = new();
        DefaultHttpContext context = new() { Response = { Body = body } };
        await result.ExecuteAsync(context);
        return new(context.Response.StatusCode, context.Response.ContentType, Encoding.UTF8.GetString(body.ToArray()));
    }
}
