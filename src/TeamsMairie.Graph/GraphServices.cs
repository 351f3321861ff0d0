using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsMairie.Graph.Reading;

namespace TeamsMairie.Graph;

/// <summary>The one door by which a host takes this library in.</summary>
public static class GraphServices
{
    /// <summary>Adds <see cref="DirectoryReader"/> and <see cref="AccountReader"/>.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="credential">The proof of who the bot is; made once, for it keeps its tokens.</param>
    public static IServiceCollection AddGraphPeople(
        this IServiceCollection services, Func<IServiceProvider, TokenCredential> credential)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(GraphEndpoint.Microsoft);
        services.AddSingleton(provider => new GraphDoor(
            provider.GetRequiredService<GraphEndpoint>(), credential(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Batches>().AddSingleton<UserChanges>().AddSingleton<Superiors>().AddSingleton<AutomaticReplies>()
            .AddSingleton<CalendarAbsences>();
        services.AddSingleton(provider => new AccountReader(provider.GetRequiredService<GraphDoor>()));
        services.AddSingleton(provider => new DirectoryReader(
            provider.GetRequiredService<UserChanges>(), provider.GetRequiredService<Superiors>(),
            provider.GetRequiredService<AutomaticReplies>(), provider.GetRequiredService<CalendarAbsences>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
