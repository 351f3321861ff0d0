using System.Text;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Reaching;

/// <summary>Whether a person can be written to, as last learned from any service.</summary>
internal static class Reach
{
    /// <summary>The name it is kept under.</summary>
    public static string NameOf(PersonId person) => $"reach:{person}";

    /// <summary>Why the person cannot be written to; empty when they can, null when they were never met.</summary>
    public static async Task<string?> ReadAsync(
        IJournal journal, Guid tenant, PersonId person, CancellationToken cancellationToken) =>
        await journal.RecallAsync(tenant, NameOf(person), cancellationToken) is { } reach
            ? Encoding.UTF8.GetString(reach)
            : null;
}
