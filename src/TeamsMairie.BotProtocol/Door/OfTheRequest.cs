using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>What is asked of the HTTP request (rows 1 and 2).</summary>
internal static class OfTheRequest
{
    public static bool IsNotAnUpgrade(Knock k) =>
        HttpMethods.IsPost(k.Request.Method) && k.Request.Headers.Upgrade.Count == 0;

    public static bool IsNotCompressed(Knock k) => k.Request.Headers.ContentEncoding.Count == 0;

    public static bool IsJson(Knock k) => RequestBody.IsPlainJson(k.Request);

    public static bool IsSmall(Knock k) => k.Request.ContentLength is null or <= Turn.MaxBodyBytes;
}
