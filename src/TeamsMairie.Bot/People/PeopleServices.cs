using Azure.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>Adds what persons are known from.</summary>
internal static class PeopleServices
{
    /// <summary>Puts Microsoft 365 in place of the commune file; called after the bot was added.</summary>
    public static IServiceCollection AddDirectory(
        this IServiceCollection services, PeopleSettings settings, Func<IServiceProvider, TokenCredential> credential)
    {
        services.AddDirectoryReading(credential);
        services.AddSingleton(settings).AddSingleton<GraphPeople>().AddSingleton<PeopleRefresh>();
        services.Replace(ServiceDescriptor.Singleton<IPeople>(provider => provider.GetRequiredService<GraphPeople>()));
        services.AddHostedService(provider => provider.GetRequiredService<PeopleRefresh>());
        return services;
    }

    /// <summary>Adds what reads the directory and keeps what it said, for the host and for a command.</summary>
    public static IServiceCollection AddDirectoryReading(
        this IServiceCollection services, Func<IServiceProvider, TokenCredential> credential)
    {
        services.AddGraphPeople(credential);
        return services.AddSingleton<PeopleBoard>().AddSingleton<PeopleMemory>().AddSingleton<PeopleReading>();
    }
}
