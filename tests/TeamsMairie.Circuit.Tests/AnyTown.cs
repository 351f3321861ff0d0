using CsCheck;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Tests;

/// <summary>A town hall nobody drew: what was drawn is who sits where, who is away, and what is vacant.</summary>
internal sealed record AnyTown(Commune Commune, Roll<Absence> Absences)
{
    public static readonly DateOnly Day = new(2026, 5, 11);

    private static readonly Competence[] Fields = [.. Enumerable.Range(0, 8).Select(i => new Competence($"champ-{i}"))];
    private static readonly RequestKind[] HrKinds = [.. Enum.GetValues<RequestKind>().Where(kind => kind.IsHr())];

    /// <summary>From 2 to 600 people: a mayor and a head of services, then whoever comes.</summary>
    public static readonly Gen<AnyTown> Drawn =
        from size in Gen.OneOf(Gen.Int[2, 12], Gen.Int[2, 80], Gen.Int[2, 600])
        from preset in Gen.Enum<CircuitPreset>()
        from seed in Gen.UInt
        select Build(size, preset, new Random((int)(seed & int.MaxValue)));

    public Facts Facts => new(Commune, Absences);

    /// <summary>Everything anybody may ask for.</summary>
    public static readonly Gen<Matter> AnyMatter =
        from kind in Gen.Enum<RequestKind>()
        from field in Gen.Int[-1, Fields.Length]
        from health in Gen.Bool
        select new Matter(
            kind, field < 0 ? null : field == Fields.Length ? new("inconnu") : Fields[field], Urgency.Normal,
            health && kind.IsHr());

    public override string ToString() => $"{Commune.Preset}, {Commune.People.Count} people, {Absences.Count} away";

    private static AnyTown Build(int size, CircuitPreset preset, Random dice)
    {
        string[] poles = [.. Enumerable.Range(0, dice.Next(0, 5)).Select(i => $"pole-{i}")];
        string[] services = [.. Enumerable.Range(0, Math.Max(1, size / 8)).Select(i => $"service-{i}")];
        List<Person> people =
        [
            new(Id(0), "Maire", Role.Mayor, "maire"),
            new(Id(1), "Direction", Role.HeadOfServices, "direction")
            {
                Signature = dice.Next(3) == 0 ? new([RequestKind.HrLeave, RequestKind.HrTraining], "arrêté", Day) : null,
            },
        ];
        while (people.Count < size)
        {
            people.Add(Anybody(people, poles, services, dice));
        }

        PersonId? Head(string service) => people.Find(p => p.Role == Role.ServiceHead && p.Service == service)?.Id;
        Roll<Service> offices = [.. services.Select((key, i) => new Service(key, key, [Fields[i % Fields.Length]])
        {
            Head = preset == CircuitPreset.SmallCommune || dice.Next(6) == 0 ? null : Head(key),
            Pole = poles.Length > 0 && dice.Next(3) > 0 ? poles[dice.Next(poles.Length)] : null,
            IsSeparateEntity = dice.Next(20) == 0,
        })];
        Commune commune = new(Guid.Parse("00000000-0000-4000-8000-000000000002"), "ville", "Ville", preset, [.. people], offices)
        {
            HrService = dice.Next(3) > 0 ? services[dice.Next(services.Length)] : null,
            ReservedToMayor = dice.Next(2) == 0 ? [Fields[dice.Next(Fields.Length)]] : [],
            Substitutions = [.. people.Where(p => p.Role.IsStaff() && dice.Next(12) == 0)
                .Select(p => new Substitution(p.Id, people.Find(q => q.Role.IsStaff() && q != p && dice.Next(4) == 0)?.Id ?? Id(1), default))],
            Choices = dice.Next(4) == 0 ? [new(Sender.Staff, Topic.Leave, [Office.Superior, Office.Mayor])] : [],
        };
        return new AnyTown(commune, [.. people.Where(_ => dice.Next(6) == 0)
            .Select(p => new Absence(p.Id, Day.AddDays(dice.Next(-2, 10))))]);
    }

    private static Person Anybody(List<Person> people, string[] poles, string[] services, Random dice)
    {
        PersonId id = Id(people.Count);
        string service = services[dice.Next(services.Length)];
        PersonId? stated = dice.Next(8) == 0 ? people[dice.Next(1, people.Count)].Id : null;
        return dice.Next(12) switch
        {
            0 => new(id, "Élu", Role.DeputyMayor, "adjoint") { Rank = people.Count, Functions = Act(dice) },
            1 => new(id, "Élue", dice.Next(2) == 0 ? Role.DelegatedCouncillor : Role.Councillor, "élue") { Functions = Act(dice) },
            2 => new(id, "Opposition", Role.OppositionCouncillor, "élu"),
            3 when poles.Length > 0 => new(id, "DGA", Role.DeputyHeadOfServices, "DGA") { Pole = poles[dice.Next(poles.Length)] },
            4 or 5 => new(id, "Responsable", Role.ServiceHead, "responsable")
            {
                Service = service,
                Manager = stated,
                Signature = dice.Next(2) == 0 ? new([HrKinds[dice.Next(HrKinds.Length)]], "arrêté", Day.AddDays(dice.Next(-9, 9))) : null,
            },
            6 when people.TrueForAll(p => p.Role != Role.HostEmployer) => new(id, "Employeur", Role.HostEmployer, "employeur"),
            _ => new(id, "Agent", Role.StaffMember, "agent") { Service = dice.Next(9) == 0 ? null : service, Manager = stated },
        };
    }

    private static FunctionDelegation Act(Random dice) => new(
        [.. Fields.Where(_ => dice.Next(3) == 0)], "arrêté", Day.AddDays(dice.Next(-9, 9)));

    private static PersonId Id(int number) => new(new Guid(number + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0));
}
