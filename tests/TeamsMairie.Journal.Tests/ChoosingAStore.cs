using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TeamsMairie.Journal.Tests;

public sealed class ChoosingAStore
{
    private const string Connection = "UseDevelopmentStorage=true";

    [Fact]
    public void A_file_is_the_standard_one() => Assert.Empty(FaultsOf(Environments.Production));

    [Fact]
    public void On_azure_two_addresses_and_an_identity_are_enough() => Assert.Empty(FaultsOf(
        Environments.Production, ("Kind", "tables"), ("Tables", "https://commune.table.core.windows.net/"),
        ("Queues", "https://commune.queue.core.windows.net/"), ("ManagedIdentity", "5c1c0171-0000-4000-8000-0000ba5ab1e5")));

    [Fact]
    public void On_a_machine_of_development_a_connection_string_is_enough() =>
        Assert.Empty(FaultsOf(Environments.Development, ("Kind", "tables"), ("ConnectionString", Connection)));

    [Fact]
    public void A_secret_is_not_taken_in_production() => Assert.Contains(
        "« Journal:ConnectionString »",
        Assert.Single(FaultsOf(Environments.Production, ("Kind", "tables"), ("ConnectionString", Connection))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Kind", "papier")]
    [InlineData("Folder", "", "Bot:Data")]
    public void A_setting_that_does_not_do_is_named(string setting, string value, string? named = null) =>
        Assert.Contains(
            $"« {named ?? "Journal:" + setting} »", Assert.Single(FaultsOf(Environments.Production, (setting, value))),
            StringComparison.Ordinal);

    [Fact]
    public void Every_setting_that_is_missing_on_azure_is_named()
    {
        string faults = string.Join('\n', FaultsOf(Environments.Production, ("Kind", "tables")));
        Assert.All(
            ["Journal:Tables", "Journal:Queues", "Journal:ManagedIdentity"],
            setting => Assert.Contains($"« {setting} »", faults, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ConnectionString", "mot de passe")]
    [InlineData("Table", "les dossiers")]
    [InlineData("Table", "1")]
    [InlineData("Queue", "Réveils")]
    [InlineData("Queue", "a--b")]
    [InlineData("Tables", "https://commune.table.core.windows.net/", "Journal:ConnectionString")]
    public void A_setting_that_does_not_do_on_tables_is_named(string setting, string value, string? named = null)
    {
        (string, string)[] settings = [("Kind", "tables"), ("ConnectionString", Connection), (setting, value)];
        Assert.Contains(
            $"« {named ?? "Journal:" + setting} »", Assert.Single(FaultsOf(Environments.Development, settings)),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> FaultsOf(string environment, params (string Key, string Value)[] settings)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { EnvironmentName = environment, DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            settings.AsEnumerable().Reverse().DistinctBy(s => s.Key).Select(s => KeyValuePair.Create<string, string?>($"{JournalOptions.Section}:{s.Key}", s.Value)));
        builder.Services.AddJournal("/somewhere");
        using IHost host = builder.Build();
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException faulty)
        {
            return faulty.Failures;
        }
    }
}
