using System.Text;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Reaching;

/// <summary>The cards that wait for somebody who cannot be written to, and leave when they can again.</summary>
/// <remarks>A hint only: each card also tries again by itself, so that a line lost here costs minutes, never a card.</remarks>
internal sealed class WaitingCards(IJournal journal, Courier courier, TimeProvider clock)
{
    private const int MostLines = 500;

    /// <summary>Notes that a card waits.</summary>
    public static async Task AddAsync(
        IJournal journal, StreamId stream, CardSlot slot, CancellationToken cancellationToken)
    {
        string[] lines = await ReadAsync(journal, stream.Tenant, slot.Recipient, cancellationToken);
        string line = $"{stream.Dossier:N} {slot}";
        if (!lines.Contains(line, StringComparer.Ordinal) && lines.Length < MostLines)
        {
            await WriteAsync(journal, stream.Tenant, slot.Recipient, [.. lines, line], cancellationToken);
        }
    }

    /// <summary>The person can be written to again: what waits leaves now.</summary>
    public async Task ReleaseAsync(Guid tenant, PersonId person, CancellationToken cancellationToken)
    {
        string[] lines = await ReadAsync(journal, tenant, person, cancellationToken);
        if (lines.Length == 0)
        {
            return;
        }

        await WriteAsync(journal, tenant, person, [], cancellationToken);
        foreach (IGrouping<string, string[]> dossier in lines.Select(line => line.Split(' ')).GroupBy(parts => parts[0]))
        {
            StreamId stream = new(tenant, Guid.ParseExact(dossier.Key, "N"));
            foreach (string[] card in dossier)
            {
                await journal.MarkFailedAsync(stream, card[1], clock.GetUtcNow(), cancellationToken);
            }

            await courier.DeliverSoonAsync(stream);
        }
    }

    private static async Task<string[]> ReadAsync(
        IJournal journal, Guid tenant, PersonId person, CancellationToken cancellationToken) =>
        await journal.RecallAsync(tenant, NameOf(person), cancellationToken) is { } written
            ? Encoding.UTF8.GetString(written).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [];

    private static Task WriteAsync(
        IJournal journal, Guid tenant, PersonId person, string[] lines, CancellationToken cancellationToken) =>
        journal.RememberAsync(tenant, NameOf(person), Encoding.UTF8.GetBytes(string.Join('\n', lines)), cancellationToken);

    private static string NameOf(PersonId person) => $"waiting:{person}";
}
