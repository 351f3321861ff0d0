namespace TeamsMairie.Journal;

/// <summary>Where the journal is kept. Section <c>Journal</c> of the configuration, checked when the host starts.</summary>
public sealed class JournalOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Journal";

    /// <summary>In one SQLite file, for one machine.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>On Azure Tables and Queues, for as many as one likes.</summary>
    public const string AzureTables = "tables";

    /// <summary>The store: <see cref="Sqlite"/> or <see cref="AzureTables"/>; the first by default.</summary>
    public string Kind { get; set; } = Sqlite;

    /// <summary>The folder of the SQLite file, made when it is not there: <c>Bot:Data</c>, no default.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The https address of the table service, as the infrastructure gives it. No default.</summary>
    public string? Tables { get; set; }

    /// <summary>The https address of the queue service, as the infrastructure gives it. No default.</summary>
    public string? Queues { get; set; }

    /// <summary>The client id of the managed identity that reaches both, a GUID. No default.</summary>
    public string? ManagedIdentity { get; set; }

    /// <summary>In place of the three above, on a machine of development: a connection string. Null by default.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The table; <c>dossiers</c> by default, the one the infrastructure makes.</summary>
    public string Table { get; set; } = "dossiers";

    /// <summary>The queue; <c>reveils</c> by default, the one the infrastructure makes.</summary>
    public string Queue { get; set; } = "reveils";

    internal bool IsOnTables => Kind == AzureTables;
}
