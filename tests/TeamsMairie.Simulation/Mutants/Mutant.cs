using TeamsMairie.BotProtocol;
using TeamsMairie.Journal;
using TeamsMairie.Simulation.Replicas;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>A wrong design, put in place of the right one: the harness must see the difference.</summary>
/// <param name="Name">What is wrong.</param>
internal sealed record Mutant(string Name)
{
    /// <summary>Nothing is wrong.</summary>
    public static Mutant None { get; } = new("");

    /// <summary>The journal of a replica.</summary>
    public Func<Process, MemoryRecord, StoreFaults, IJournal> JournalOf { get; init; } =
        (process, record, faults) => new FaultyJournal(process, record, faults);

    /// <summary>The door of a replica.</summary>
    public Func<Process, IDoor> DoorOf { get; init; } = _ => new OpenDoor();
}
