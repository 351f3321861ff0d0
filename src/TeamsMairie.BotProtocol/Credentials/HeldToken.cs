using Azure.Core;

namespace TeamsMairie.BotProtocol;

/// <summary>A token, when it ends, and when another is asked for: never after its end.</summary>
internal sealed record HeldToken(string Token, DateTimeOffset EndsAt, DateTimeOffset RenewAt)
{
    /// <summary>A token just got. One that has little left, for the credential had kept it, is looked at again in a minute.</summary>
    public static HeldToken Of(AccessToken token, DateTimeOffset now)
    {
        DateTimeOffset early = token.ExpiresOn - TokenTimes.Margin;
        HeldToken held = new(token.Token, token.ExpiresOn, early);
        return early > now ? held : held.RenewedAfter(now + TokenTimes.Pause);
    }

    /// <summary>The same token, renewed at that instant, or at its end.</summary>
    public HeldToken RenewedAfter(DateTimeOffset instant) => this with { RenewAt = instant < EndsAt ? instant : EndsAt };
}
