using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>The one door by which a host takes this library in.</summary>
public static class BotProtocolServices
{
    /// <summary>
    /// Adds <see cref="ConnectorClient"/>, its retries and its options, checked when the host starts.
    /// </summary>
    /// <remarks>
    /// The connectors of Teams are allowed. The sandbox, which talks to itself, also registers
    /// <see cref="ServiceUrlPolicy.AllowLoopback"/> as a singleton, before or after this call.
    /// </remarks>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ConnectorOptions>().BindConfiguration(ConnectorOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(ServiceUrlPolicy.Teams);
        services.TryAddSingleton<ConnectorPace>();
        services.AddHttpClient<ConnectorClient>(ConnectorPipeline.Configure)
            .UseSocketsHttpHandler(ConnectorPipeline.Configure)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddResilienceHandler("connector", ConnectorPipeline.Configure)
            .SelectPipelineByAuthority();
        services.TryAddTransient<ConnectorGate>();
        services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler<ConnectorGate>();
        return services;
    }

    /// <summary>Adds the bot's own token to each call of <see cref="ConnectorClient"/>.</summary>
    /// <remarks>
    /// Called after <see cref="AddBotProtocol"/>, so that the token is put on last. The section
    /// <see cref="CredentialOptions.Section"/> is checked when the host starts.
    /// </remarks>
    public static IServiceCollection AddConnectorTokens(this IServiceCollection services)
    {
        services.AddOptions<CredentialOptions>().BindConfiguration(CredentialOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CredentialOptions>, CredentialOptionsCheck>();
        services.TryAddSingleton<BotCredential>();
        services.TryAddSingleton(provider =>
        {
            BotCredential credential = provider.GetRequiredService<BotCredential>();
            return new ConnectorTokens(
                credential.Create, credential.Scope, provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ConnectorTokens>>());
        });
        services.TryAddTransient<ConnectorTokenHandler>();
        services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler<ConnectorTokenHandler>();
        return services;
    }

    /// <summary>
    /// The same proof of who the bot is, for another of Microsoft's services; made once by whoever asks, for it keeps its tokens.
    /// </summary>
    /// <remarks>After <see cref="AddConnectorTokens"/>.</remarks>
    public static TokenCredential CreateCredential(IServiceProvider provider) =>
        provider.GetRequiredService<BotCredential>().Create();

    /// <summary>Adds the door that only the Bot Connector can pass, and the keys that prove it; see <c>docs/security.md</c>.</summary>
    /// <remarks>The section <see cref="DoorOptions.Section"/> is checked when the host starts: it stops on a fault.</remarks>
    public static IServiceCollection AddConnectorDoor(this IServiceCollection services)
    {
        services.AddOptions<DoorOptions>().BindConfiguration(DoorOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DoorOptions>, DoorOptionsCheck>();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => KeyAddress.Of(provider.GetRequiredService<IOptions<DoorOptions>>().Value));
        services.AddHttpClient<KeyDocuments>(KeyPipeline.Configure).UseSocketsHttpHandler(KeyPipeline.Configure)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<ISigningKeySource>(provider => provider.GetRequiredService<SigningKeyRing>());
        services.AddHostedService(provider => provider.GetRequiredService<SigningKeyRing>());
        services.AddHealthChecks().AddCheck<SigningKeysHealth>("signing-keys");
        services.AddSingleton(DoorRules.All);
        services.AddSingleton<DoorRecord>();
        services.AddSingleton<IDoor, ConnectorDoor>();
        return services;
    }
}
