using System.Buffers.Text;
using System.Text;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol.Tests.Fuzzing;

/// <summary>A million inputs nobody meant: none makes the readers of the door fail, wait, or fill the memory.</summary>
[Trait("category", "slow")]
public sealed class ReadingAnything
{
    private const long MostGrowth = 16 * 1024 * 1024;

    private static readonly byte[][] Activities =
        [.. Directory.GetFiles("Samples", "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly byte[][] Headers =
    [
        """{"alg":"RS256","kid":"K1","typ":"JWT"}"""u8.ToArray(),
        """{"alg":"RS256","kid":"K1","typ":"JWT","x5t":"LTacESbw","jku":"https://evil.example/"}"""u8.ToArray(),
    ];

    private static readonly byte[][] Claims =
    [
        """{"serviceurl":"https://smba.trafficmanager.net/emea/","nbf":1776845000,"exp":1776848600,"iss":"https://api.botframework.com","aud":"7c0f4b1e-2d3a-4f5b-8c6d-9e0a1b2c3d4e"}"""u8.ToArray(),
    ];

    private static readonly byte[][] Tokens =
        [.. Headers.Select(header => Encoding.ASCII.GetBytes($"Bearer {Token(header, Claims[0])}"))];

    private static readonly SigningKeySet NoKeys = new([]);

    // As no key is known, nobody passes the last.
    private static readonly DoorRule[] UpToTheKey =
        [.. DoorRules.All.BeforeBody.Where(rule => rule.Row is 3 or 4 || rule.Reason is DoorRules.UnknownKey)];

    private static readonly DoorRule[] OfTheClaims = [.. DoorRules.All.BeforeBody.Where(rule => rule.Row is >= 7 and <= 11)];

    [Fact]
    public void As_an_activity_reads_it_or_refuses_it() =>
        Assert.InRange(
            Watch.Growth(() => Mutation.Of(Activities).Sample(body => Watch.Behaves(() => Read(body), body.Length), iter: 200_000)),
            long.MinValue, MostGrowth);

    [Fact]
    public void As_a_whole_header_is_judged() =>
        Assert.InRange(
            Watch.Growth(() => Mutation.Of(Tokens).Sample(
                header => Watch.Behaves(() => Judge(Encoding.Latin1.GetString(header)), header.Length), iter: 450_000)),
            long.MinValue, MostGrowth);

    [Fact]
    public void As_the_parts_of_a_token_is_judged() =>
        Assert.InRange(
            Watch.Growth(() => Gen.Select(Mutation.Of(Headers), Mutation.Of(Claims)).Sample(
                (header, claims) => Watch.Behaves(
                    () => Judge("Bearer " + Token(header, claims)), header.Length + claims.Length), iter: 350_000)),
            long.MinValue, MostGrowth);

    private static string Token(byte[] header, byte[] claims) =>
        $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}.c2lnbmF0dXJl";

    private static void Read(byte[] body)
    {
        TurnReading reading = TurnReader.Read(body);
        if (reading is TurnReading.Read(var turn))
        {
            // What the rest of the bot asks of any turn.
            _ = (turn.Text, turn.MentionsBot, turn.Reference, turn.Activity.TenantId, turn.Activity.From.ObjectId, turn.Action);
            _ = ServiceUrlPolicy.Teams.Allows(turn.Activity.ServiceUrl);
        }
    }

    private static void Judge(string authorization)
    {
        DefaultHttpContext context = new();
        context.Request.Method = "POST";
        context.Request.Headers.Authorization = authorization;
        Knock knock = new(context.Request, new() { AppId = "7c0f4b1e-2d3a-4f5b-8c6d-9e0a1b2c3d4e" }, NoKeys, DateTimeOffset.UnixEpoch);
        bool isLetIn = Array.TrueForAll(UpToTheKey, rule => IsHeld(rule, knock));

        // A token whose signature is good may hold anything too.
        _ = Array.TrueForAll(OfTheClaims, rule => IsHeld(rule, knock) || true);
        Assert.False(isLetIn);
    }

    // These rules wait for nothing.
    private static bool IsHeld(DoorRule rule, Knock knock)
    {
        ValueTask<bool> answer = rule.Holds(knock);
        return answer.IsCompleted ? answer.GetAwaiter().GetResult() : throw new InvalidOperationException(rule.Reason);
    }
}
