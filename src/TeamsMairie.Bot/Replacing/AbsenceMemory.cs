using System.Globalization;
using System.Text;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Replacing;

/// <summary>Keeps the absences declared in the journal's storage, and remembers them at the start of the host.</summary>
internal sealed class AbsenceMemory(IJournal journal, CommuneRegister communes, AbsenceRegister absences) : IHostedService
{
    private const string Format = "yyyy-MM-dd";
    private const string Instant = "O";
    private const string Back = "back";

    /// <summary>Keeps who is away now in a commune.</summary>
    public Task KeepAsync(Commune commune, CancellationToken cancellationToken)
    {
        IEnumerable<string> away = absences.DeclaredIn(commune.Key).AsEnumerable().Select(a =>
            $"{a.Person} {a.Until.ToString(Format, CultureInfo.InvariantCulture)}");
        IEnumerable<string> lines = away.Concat(absences.SaidBackIn(commune.Key).Select(said =>
            $"{said.Person} {Back} {said.At.ToString(Instant, CultureInfo.InvariantCulture)}"));
        return journal.RememberAsync(
            commune.Tenant, NameOf(commune), Encoding.UTF8.GetBytes(string.Join('\n', lines)), cancellationToken);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (Commune commune in communes.All)
        {
            byte[] kept = await journal.RecallAsync(commune.Tenant, NameOf(commune), cancellationToken) ?? [];
            foreach (string line in Encoding.UTF8.GetString(kept).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Remember(commune, line.Split(' '));
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Remember(Commune commune, string[] parts)
    {
        if (parts.Length == 2 && Guid.TryParse(parts[0], out Guid person) && DateOnly.TryParseExact(
            parts[1], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly until))
        {
            absences.Declare(commune.Key, new PersonId(person), until);
        }

        if (parts is [var who, Back, var when] && Guid.TryParse(who, out Guid present) && DateTimeOffset.TryParseExact(
            when, Instant, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at))
        {
            absences.SayBack(commune.Key, new PersonId(present), at);
        }
    }

    private static string NameOf(Commune commune) => $"absences/{commune.Key}";
}
