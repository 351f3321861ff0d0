using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;

namespace TeamsMairie.Circuit.Town;

/// <summary>The frame (<i>cadre</i>) of one commune: who holds what, by which circuit, within which delays.</summary>
/// <param name="Tenant">The Microsoft 365 tenant the commune lives in; part of every key.</param>
/// <param name="Key">The commune's slug, unique in the tenant.</param>
/// <param name="Name">The commune's name.</param>
/// <param name="Preset">The default circuit it adopted.</param>
/// <param name="People">Everyone the circuit knows.</param>
/// <param name="Services">The services.</param>
public sealed record Commune(
    Guid Tenant, string Key, string Name, CircuitPreset Preset, Roll<Person> People, Roll<Service> Services)
{
    /// <summary>The competences no élu holds but the mayor.</summary>
    public Roll<Competence> ReservedToMayor { get; init; }

    /// <summary>The key of the service which looks after staff; null when the head of services does.</summary>
    public string? HrService { get; init; }

    /// <summary>The Teams channel where rulings are asked of the mayor.</summary>
    public string ArbitrationChannel { get; init; } = "";

    /// <summary>The other channels of its team, by their id in Teams; a message written there concerns this commune.</summary>
    public Roll<string> OtherChannels { get; init; }

    /// <summary>The delays of each step; the defaults of the circuit unless the commune set its own.</summary>
    public TimeLimits Limits { get; init; } = TimeLimits.Default;

    /// <summary>The commune's working days and public holidays.</summary>
    public WorkingCalendar Calendar { get; init; } = new(HolidaySettings.Metropole);

    /// <summary>The municipal term; null when the commune has not said it.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>What the council entrusted to the mayor; null when nothing.</summary>
    public CouncilDelegation? Council { get; init; }

    /// <summary>Who stands in for whom, the first that holds first.</summary>
    public Roll<Substitution> Substitutions { get; init; }

    /// <summary>The conflicts of interest settled by order.</summary>
    public Roll<Recusal> Recusals { get; init; }

    /// <summary>Who may talk directly on which case.</summary>
    public Roll<CaseReferent> Referents { get; init; }

    /// <summary>The working groups.</summary>
    public Roll<WorkingGroup> WorkingGroups { get; init; }

    /// <summary>The lines of the circuit the commune decided otherwise than by default.</summary>
    public Roll<CircuitChoice> Choices { get; init; }

    /// <summary>What happens to who writes to the wrong person; by default the request is sent to the right one.</summary>
    public Strictness Strictness { get; init; } = Strictness.Redirect;

    /// <summary>The answers written in advance.</summary>
    public Roll<StandardText> StandardTexts { get; init; }

    /// <summary>The other legal persons.</summary>
    public Roll<SeparateBody> SeparateBodies { get; init; }

    /// <summary>Who may propose a frame besides the mayor and the head of services; they validate nothing.</summary>
    public Roll<PersonId> Administrators { get; init; }

    /// <summary>The number to call when people are in danger; empty when the commune has none.</summary>
    public string OnCall { get; init; } = "";

    /// <summary>The mayor. A commune has one: the reader of its file refuses it otherwise.</summary>
    public Person Mayor => People.First(p => p.Role == Role.Mayor);

    /// <summary>The head of services. A commune has one: the reader of its file refuses it otherwise.</summary>
    public Person HeadOfServices => People.First(p => p.Role == Role.HeadOfServices);

    /// <summary>The person with this id; null when the frame does not know them.</summary>
    public Person? Find(PersonId id) => People.FirstOrDefault(p => p.Id == id);

    /// <summary>The service with this key; null when there is none.</summary>
    public Service? FindService(string? key) => Services.FirstOrDefault(s => s.Key == key);

    /// <summary>Who directs a service; null when nobody does, when there is none, or when it is another legal person.</summary>
    public Person? HeadOf(Service? service) =>
        service is { IsSeparateEntity: false, Head: { } head } ? Find(head) : null;

    /// <summary>The service which looks after a competence; null when none does or when it is another legal person.</summary>
    public Service? ServiceOf(Competence? competence) => competence is { } wanted
        ? Services.FirstOrDefault(s => !s.IsSeparateEntity && s.Competences.Contains(wanted))
        : null;
}
