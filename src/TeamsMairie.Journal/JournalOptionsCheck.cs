using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TeamsMairie.Journal;

/// <summary>Stops the process rather than write nowhere, or in two places. Each sentence names its setting.</summary>
internal sealed partial class JournalOptionsCheck(IHostEnvironment environment) : IValidateOptions<JournalOptions>
{
    public ValidateOptionsResult Validate(string? name, JournalOptions options)
    {
        IEnumerable<string> found = options.Kind switch
        {
            JournalOptions.Sqlite => options.Folder.Length > 0 ? [] : [JournalTexts.NoFolder],
            JournalOptions.AzureTables => FaultsOf(options),
            _ => [Sentence.Of(JournalTexts.NotAKind, options.Kind)],
        };
        List<string> faults = [.. found];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(JournalOptions options)
    {
        IEnumerable<string> reach = options.ConnectionString is { Length: > 0 } text
            ? FaultsOfConnection(options, text)
            : FaultsOfAddresses(options);
        foreach (string fault in reach)
        {
            yield return fault;
        }

        if (!TableName().IsMatch(options.Table))
        {
            yield return Sentence.Of(JournalTexts.NotATable, options.Table);
        }

        if (!QueueName().IsMatch(options.Queue))
        {
            yield return Sentence.Of(JournalTexts.NotAQueue, options.Queue);
        }
    }

    private IEnumerable<string> FaultsOfConnection(JournalOptions options, string text)
    {
        if (environment.IsProduction())
        {
            yield return JournalTexts.ConnectionInProduction;
        }

        if (options.Tables is { Length: > 0 } || options.Queues is { Length: > 0 })
        {
            yield return JournalTexts.TwoPlaces;
        }

        if (!IsConnection(text))
        {
            yield return JournalTexts.NotAConnection;
        }
    }

    private static IEnumerable<string> FaultsOfAddresses(JournalOptions options)
    {
        if (!IsHttps(options.Tables))
        {
            yield return JournalTexts.NoTables;
        }

        if (!IsHttps(options.Queues))
        {
            yield return JournalTexts.NoQueues;
        }

        if (!Guid.TryParseExact(options.ManagedIdentity, "D", out _))
        {
            yield return JournalTexts.NoManagedIdentity;
        }
    }

    private static bool IsHttps(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsConnection(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            _ = new QueueServiceClient(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // Source: « Understanding the Table service data model », table names.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableName();

    // Source: « Naming Queues and Metadata ».
    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QueueName();
}
