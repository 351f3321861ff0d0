using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
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
        services.AddHttpClient<ConnectorClient>(ConnectorPipeline.Configure)
            .UseSocketsHttpHandler(ConnectorPipeline.Configure)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddResilienceHandler("connector", ConnectorPipeline.Configure)
            .SelectPipelineByAuthority();
        return services;
    }
}
