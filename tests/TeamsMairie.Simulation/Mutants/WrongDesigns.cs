namespace TeamsMairie.Simulation.Mutants;

/// <summary>The wrong designs. The harness proves something only if it tells each of them from the right one.</summary>
internal static class WrongDesigns
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("Answers before it is written") { JournalOf = (p, r, f) => new AnsweringTooSoon(p, r, f) },
        new("Draws an id for each delivery") { DoorOf = _ => new ForgettingDoor() },
        new("Writes whatever came in between") { JournalOf = (p, r, f) => new WritingOver(p, r, f) },
        new("Keeps what is to be delivered in memory") { JournalOf = (p, r, f) => new KeepingInMemory(p, r, f) },
        new("Says it is sent before it is") { JournalOf = (p, r, f) => new MarkingTooSoon(p, r, f) },
        new("Takes a lost answer for a failure") { JournalOf = (p, r, f) => new GivingUp(p, r, f) },
        new("Never takes again what a dead replica had taken") { JournalOf = (p, r, f) => new NeverTakingAgain(p, r, f) },
        new("Judges a right on what it read before") { JournalOf = (p, r, f) => new ReadingThePast(p, r, f) },
        new("Sets no wake with what it writes") { JournalOf = (p, r, f) => new SettingNoWake(p, r, f) },
        new("Forgets what a later version asked for meanwhile") { JournalOf = (p, r, f) => new MarkingTheLatest(p, r, f) },
        new("Never tries again") { JournalOf = (p, r, f) => new NeverTryingAgain(p, r, f) },
    ];
}
