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
        foreach (IGrouping<Guid, string> cards in lines.Select(line => line.Split(' ')).GroupBy(DossierOf, CardOf))
        {
            await ReleaseAsync(new StreamId(tenant, cards.Key), [.. cards], cancellationToken);
        }
    }

    private static Guid DossierOf(string[] line) => Guid.ParseExact(line[0], "N");

    private static string CardOf(string[] line) => line[1];

    private async Task ReleaseAsync(StreamId stream, HashSet<string> cards, CancellationToken cancellationToken)
    {
        PendingEffects waiting = await journal.ReadPendingAsync(stream, DateTimeOffset.MaxValue, cancellationToken);
        foreach (Effect effect in waiting.Due.Where(effect => cards.Contains(effect.Key)))
        {
            await journal.MarkFailedAsync(stream, effect, clock.GetUtcNow(), cancellationToken);
        }

        await courier.DeliverSoonAsync(stream);
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
