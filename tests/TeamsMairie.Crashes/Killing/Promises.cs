using TeamsMairie.Crashes.Teams;
using TeamsMairie.Journal;

namespace TeamsMairie.Crashes.Killing;

/// <summary>What people were told, held against what is kept and what Teams has. Each fault is a line.</summary>
internal sealed class Promises(Ledger ledger, FakeConnector teams, IReadOnlyList<KeptDossier> dossiers)
{
    private readonly Dictionary<StreamId, KeptDossier> byStream = dossiers.ToDictionary(dossier => dossier.Stream);

    /// <summary>How many messages nobody was told about have their dossier all the same.</summary>
    public int Unacknowledged => dossiers.Count(dossier => !ledger.Acknowledged.ContainsKey(dossier.Message ?? ""));

    /// <summary>A message that was answered has its dossier.</summary>
    public IEnumerable<string> Lost() => ledger.Acknowledged
        .Where(told => byStream.GetValueOrDefault(KeptRecord.StreamOf(told.Key, told.Value))?.Message != told.Key)
        .Select(told => $"{told.Key} was acknowledged and has no dossier");

    /// <summary>A message has one dossier, a number one dossier, a dossier one decision.</summary>
    public IEnumerable<string> Doubled() => dossiers.GroupBy(dossier => dossier.Message)
        .Where(same => same.Count() > 1).Select(same => $"{same.Key} has {same.Count()} dossiers")
        .Concat(dossiers.GroupBy(dossier => dossier.Number).Where(same => same.Count() > 1)
            .Select(same => $"{same.Count()} dossiers have the number {same.Key}"))
        .Concat(dossiers.Where(dossier => dossier.Decisions.Count > 1)
            .Select(dossier => $"{dossier.Stream} is decided {dossier.Decisions.Count} times"));

    /// <summary>A state folds all the events, and a dossier is whole from its first commit.</summary>
    public IEnumerable<string> Half() => dossiers
        .Where(dossier => dossier.Version != dossier.Events || dossier.Message is null || dossier.Number is null)
        .Select(dossier => $"{dossier.Stream} has {dossier.Events} events, and a state of version {dossier.Version}");

    /// <summary>Who was told that their decision is kept has it kept, and who has it kept was told so.</summary>
    public IEnumerable<string> Untold()
    {
        HashSet<string> kept = [.. dossiers.SelectMany(dossier => dossier.Decisions)];
        return ledger.Decisions.Where(told => told.Value != kept.Contains(told.Key))
            .Select(told => told.Value ? $"{told.Key} was told and is not kept" : $"{told.Key} is kept and was not told")
            .Concat(kept.Except(ledger.Decisions.Keys).Select(words => $"{words} is kept and nobody clicked it"));
    }

    /// <summary>Each dossier had its waiting reply.</summary>
    public IEnumerable<string> Unanswered() => dossiers
        .Where(dossier => teams.RepliesTo(dossier.Message ?? "") == 0)
        .Select(dossier => $"{dossier.Message} had no waiting reply");
}
