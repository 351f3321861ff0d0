namespace TeamsMairie.Journal.Tables;

/// <summary>A write that the table service refuses, or that its local emulator would take and the service would not.</summary>
public sealed class TableLimitException(string limit) : Exception($"This write goes over a limit of the table service: {limit}.");
