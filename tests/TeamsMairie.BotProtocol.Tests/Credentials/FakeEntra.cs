using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace TeamsMairie.BotProtocol.Tests.Credentials;

/// <summary>Stands for Entra: each token it gives lasts an hour and has its number.</summary>
internal sealed class FakeEntra
{
    private int asked;

    public FakeEntra() => Tokens = new(() => new Credential(this), "scope", Clock, NullLogger<ConnectorTokens>.Instance);

    public FakeTimeProvider Clock { get; } = new();

    public ConnectorTokens Tokens { get; }

    /// <summary>How often a token was asked for.</summary>
    public int Asked => asked;

    public bool IsDown { get; set; }

    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The same token for ever, as a managed identity may give.</summary>
    public bool Repeats { get; set; }

    /// <summary>What is waited for before answering.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    private sealed class Credential(FakeEntra entra) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            int number = Interlocked.Increment(ref entra.asked);
            await entra.Gate.WaitAsync(cancellationToken);
            return entra.IsDown
                ? throw new AuthenticationFailedException("down")
                : new(entra.Repeats ? "jeton" : $"jeton-{number}", entra.Clock.GetUtcNow() + entra.Life);
        }
    }
}
