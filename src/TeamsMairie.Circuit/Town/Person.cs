using TeamsMairie.Circuit.Calendar;

namespace TeamsMairie.Circuit.Town;

/// <summary>A person of the town hall, as the frame knows them.</summary>
/// <param name="Id">The directory's object id.</param>
/// <param name="Name">First name and name, as shown.</param>
/// <param name="Role">The place in the circuit.</param>
/// <param name="Function">The title as the person wears it: « directrice générale des services ».</param>
public sealed record Person(PersonId Id, string Name, Role Role, string Function)
{
    /// <summary>The key of the service where a member of staff works; null when none.</summary>
    public string? Service { get; init; }

    /// <summary>The direct superior when the frame states one; otherwise the head of the service, then of the pole.</summary>
    public PersonId? Manager { get; init; }

    /// <summary>The pole a deputy head of services directs; null when none.</summary>
    public string? Pole { get; init; }

    /// <summary>The order of appointment of a deputy mayor, from 1; zero when it has no meaning.</summary>
    public int Rank { get; init; }

    /// <summary>The functions the mayor entrusted to this élu; null when none.</summary>
    public FunctionDelegation? Functions { get; init; }

    /// <summary>What this member of staff may sign for the mayor; null when nothing.</summary>
    public SignatureDelegation? Signature { get; init; }

    /// <summary>The days this person works; Monday to Friday by default.</summary>
    public WorkingWeek Week { get; init; } = WorkingWeek.MondayToFriday;

    /// <summary>The first name, for a greeting.</summary>
    public string FirstName => Name.Split(' ', 2)[0];
}
