using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>Stops the process rather than open a door that is not locked. Each sentence names its setting.</summary>
internal sealed class DoorOptionsCheck(IHostEnvironment environment, IConfiguration configuration)
    : IValidateOptions<DoorOptions>
{
    public ValidateOptionsResult Validate(string? name, DoorOptions options)
    {
        List<string> faults = [.. FaultsOf(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(DoorOptions options)
    {
        if (EntraId.Parse(options.AppId) is null)
        {
            yield return DoorTexts.NoAppId;
        }

        if (options.Tenants.Count == 0)
        {
            yield return DoorTexts.NoTenant;
        }

        foreach (string tenant in options.Tenants.Where(t => EntraId.Parse(t) is null))
        {
            yield return Say(DoorTexts.NotATenant, tenant);
        }

        if (CloudProfile.Find(options.Cloud) is not { IsSelectable: true })
        {
            yield return Say(DoorTexts.NotACloud, options.Cloud);
        }

        if (options.TestKeySource is not null && environment.IsProduction())
        {
            yield return DoorTexts.TestKeysInProduction;
        }

        foreach (string key in Dangers(configuration.GetSection(DoorOptions.Section)))
        {
            yield return Say(DoorTexts.Dangerous, key);
        }
    }

    // Other bots have such settings, and a configuration may come from one of them.
    private static IEnumerable<string> Dangers(IConfigurationSection section) => section.AsEnumerable()
        .Select(pair => pair.Key)
        .Where(key => key.Contains(":Dangerously", StringComparison.OrdinalIgnoreCase));

    private static string Say(string sentence, string value) =>
        string.Format(CultureInfo.GetCultureInfo("fr-FR"), sentence, value);
}
