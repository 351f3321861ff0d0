using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Frames.Changes.FrameChange;

namespace TeamsMairie.Circuit.Frames.Changes;

/// <summary>What differs between two versions of a frame; nothing exactly when they are equal.</summary>
public static class Differences
{
    /// <summary>The changes, people first, then services, the circuit, and the parts told whole.</summary>
    public static Roll<FrameChange> Between(Commune before, Commune after)
    {
        FrameChange[] found =
        [
            .. People(before, after),
            .. Competences(before, after),
            .. Pairs(before.Services, after.Services, s => s.Key).Select(x => new ServiceSet(x.Before, x.After)),
            .. Pairs(before.Substitutions, after.Substitutions, s => s).Select(x => new SubstitutionSet(x.Before, x.After)),
            .. Pairs(before.Recusals, after.Recusals, s => s).Select(x => new RecusalSet(x.Before, x.After)),
            .. Pairs(before.Choices, after.Choices, c => (c.Sender, c.Topic)).Select(x => new ChoiceSet(x.Before, x.After)),
            .. Delays(before.Limits, after.Limits),
            .. PartsOf(before, after).Where(part => !part.IsSame).Select(part => new PartSet(part.Part)),
        ];
        return found.Length == 0 && before != after ? [new PartSet(FramePart.Order)] : [.. found];
    }

    private static IEnumerable<FrameChange> People(Commune before, Commune after) =>
        Pairs(before.People, after.People, p => p.Id).SelectMany(pair => pair switch
        {
            (null, { } joined) => [new Joined(joined)],
            ({ } left, null) => [new Left(left)],
            ({ } was, { } now) => ChangesOf(was, now),
            _ => [],
        });

    private static IEnumerable<FrameChange> ChangesOf(Person was, Person now)
    {
        (bool Differs, FrameChange Change)[] all =
        [
            ((was.Name, was.Role, was.Function, was.Rank) != (now.Name, now.Role, now.Function, now.Rank), new Became(was, now)),
            ((was.Service, was.Pole, was.Manager) != (now.Service, now.Pole, now.Manager), new Posted(was, now)),
            (was.Week != now.Week, new WeekSet(was, now)),
            (was.Functions != now.Functions, new FunctionsSet(was, now)),
            (was.Signature != now.Signature, new SignatureSet(was, now)),
        ];
        return all.Where(change => change.Differs).Select(change => change.Change);
    }

    private static IEnumerable<FrameChange> Competences(Commune before, Commune after) =>
        from competence in Held(before).Union(Held(after))
        let was = before.HolderOf(competence)
        let now = after.HolderOf(competence)
        where was.Id != now.Id
        select new CompetenceMoved(competence, was, now);

    private static IEnumerable<Competence> Held(Commune commune) => commune.People
        .SelectMany(p => p.Functions?.Competences ?? [])
        .Concat(commune.Services.SelectMany(s => s.Competences))
        .Concat(commune.ReservedToMayor);

    private static IEnumerable<FrameChange> Delays(TimeLimits before, TimeLimits after) => before.All
        .Zip(after.All)
        .Where(pair => pair.First != pair.Second)
        .Select(pair => new DelaySet(pair.First.Name, pair.First.Days, pair.Second.Days));

    private static (FramePart Part, bool IsSame)[] PartsOf(Commune x, Commune y) =>
    [
        (FramePart.Name, x.Name == y.Name),
        (FramePart.Circuit, x.Preset == y.Preset),
        (FramePart.Calendar, x.Calendar == y.Calendar),
        (FramePart.Strictness, x.Strictness == y.Strictness),
        (FramePart.Mandate, x.Mandate == y.Mandate),
        (FramePart.Council, x.Council == y.Council),
        (FramePart.ReservedToMayor, x.ReservedToMayor == y.ReservedToMayor),
        (FramePart.StaffService, x.HrService == y.HrService),
        (FramePart.Channels, x.ArbitrationChannel == y.ArbitrationChannel && x.OtherChannels == y.OtherChannels),
        (FramePart.Referents, x.Referents == y.Referents),
        (FramePart.WorkingGroups, x.WorkingGroups == y.WorkingGroups),
        (FramePart.StandardTexts, x.StandardTexts == y.StandardTexts),
        (FramePart.SeparateBodies, x.SeparateBodies == y.SeparateBodies),
        (FramePart.Administrators, x.Administrators == y.Administrators),
        (FramePart.OnCall, x.OnCall == y.OnCall),
    ];

    // What has the same key on both sides and differs, what is gone, then what is new.
    private static IEnumerable<(T? Before, T? After)> Pairs<T, TKey>(Roll<T> before, Roll<T> after, Func<T, TKey> key)
        where T : class
    {
        ILookup<TKey, T> now = after.ToLookup(key);
        ILookup<TKey, T> was = before.ToLookup(key);
        return before.Select(x => ((T?)x, now[key(x)].FirstOrDefault()))
            .Concat(after.Where(x => !was.Contains(key(x))).Select(x => ((T?)null, (T?)x)))
            .Where(pair => !Equals(pair.Item1, pair.Item2));
    }
}
