using System.Diagnostics;
using System.Globalization;
using TeamsMairie.Bot;
using TeamsMairie.Crashes.Dying;

namespace TeamsMairie.Crashes.Killing;

/// <summary>What a run of kills left.</summary>
/// <param name="Lines">The summary, for a person.</param>
/// <param name="Faults">Every promise that was not kept.</param>
/// <param name="Struck">How many bots died in each place.</param>
internal sealed record CrashReport(
    IReadOnlyList<string> Lines, IReadOnlyList<string> Faults, IReadOnlyDictionary<CrashPoint, int> Struck)
{
    public static async Task<CrashReport> MakeAsync(
        KillPlan plan, Town town, Ledger ledger, Dictionary<CrashPoint, int> struck, List<TimeSpan> ready,
        CancellationToken cancellationToken)
    {
        (int code, string said) = await VerifyAsync(town, cancellationToken);
        await using KeptRecord record = KeptRecord.Open(town, beside: false);
        IReadOnlyList<KeptDossier> dossiers = await record.ReadAsync(cancellationToken);
        Promises kept = new(ledger, town.Connector, dossiers);
        List<string> half = [.. kept.Half(), .. code == 0 ? [] : new[] { $"journal verify: {said}" }];
        List<string> lost = [.. kept.Lost()];
        List<string> doubled = [.. kept.Doubled()];
        int pending = await record.CountPendingAsync(cancellationToken);
        int aside = (await record.ListQuarantineAsync(cancellationToken)).Count;
        ready.Sort();
        return new(
            [
                Say($"{plan.Kills} kills, {ledger.Acknowledged.Count} acknowledged, {lost.Count} lost, {doubled.Count} doubled, {half.Count} half"),
                Say($"{dossiers.Count} dossiers, {ledger.Decisions.Count(told => told.Value)} decisions told and {dossiers.Sum(d => d.Decisions.Count)} kept, {kept.Unacknowledged} dossiers kept and never acknowledged"),
                Say($"{town.Connector.Sent.Sum(card => card.Value)} cards sent anew for {town.Connector.Sent.Count}, {pending} waiting, {aside} set aside"),
                Say($"ready after {Middle(ready).TotalMilliseconds:0} ms (median), {ready.LastOrDefault().TotalMilliseconds:0} ms at most; seed {plan.Seed}"),
                "deaths: " + string.Join(", ", struck.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}")),
                said.Trim(),
            ],
            [
                .. lost, .. doubled, .. half, .. kept.Untold(), .. kept.Unanswered(),
                .. pending == 0 ? [] : new[] { Say($"{pending} cards wait at rest") },
                .. aside == 0 ? [] : new[] { Say($"{aside} dossiers are set aside") },
            ],
            struck);
    }

    private static TimeSpan Middle(List<TimeSpan> sorted) => sorted.Count == 0 ? default : sorted[sorted.Count / 2];

    private static string Say(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    // The command of the operator, as the operator runs it.
    private static async Task<(int Code, string Said)> VerifyAsync(Town town, CancellationToken cancellationToken)
    {
        using Process verify = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(BotHost).Assembly.Location, "journal", "verify", .. town.HostSettings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        string said = await verify.StandardOutput.ReadToEndAsync(cancellationToken);
        await verify.WaitForExitAsync(cancellationToken);
        return (verify.ExitCode, said);
    }
}
