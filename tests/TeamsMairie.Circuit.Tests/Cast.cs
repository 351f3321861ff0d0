using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Tests;

/// <summary>A small town in which every role of the circuit is somebody.</summary>
internal static class Cast
{
    public static readonly PersonId Agent = Id(1);
    public static readonly PersonId Chief = Id(2);
    public static readonly PersonId HrChief = Id(3);
    public static readonly PersonId Deputy = Id(4);
    public static readonly PersonId Head = Id(5);
    public static readonly PersonId Adjoint = Id(6);
    public static readonly PersonId OtherElu = Id(7);
    public static readonly PersonId Mayor = Id(8);
    public static readonly PersonId Opposition = Id(9);
    public static readonly PersonId Stranger = Id(99);

    public static readonly Competence Roads = new("voirie");

    /// <summary>Monday 11 May 2026, ten o'clock in Paris.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);

    public static readonly Commune Town = new(
        Guid.Parse("00000000-0000-4000-8000-000000000001"), "bourg", "Bourg", CircuitPreset.MediumCommune,
        [
            new Person(Agent, "Jordan Lambert", Role.StaffMember, "agent") { Service = "voirie" },
            new Person(Chief, "Didier Marty", Role.ServiceHead, "responsable de la voirie")
            {
                Service = "voirie",
                Signature = new([RequestKind.HrLeave], "arrêté n° 3", new(2026, 4, 3)),
            },
            new Person(HrChief, "Pauline Girard", Role.ServiceHead, "responsable RH") { Service = "rh" },
            new Person(Deputy, "Luc Moreau", Role.DeputyHeadOfServices, "DGA") { Pole = "technique" },
            new Person(Head, "Véronique Aubry", Role.HeadOfServices, "DGS")
            {
                Signature = new([RequestKind.HrLeave, RequestKind.Reinforcement], "arrêté n° 1", new(2026, 4, 3)),
            },
            new Person(Adjoint, "Thierry Guérin", Role.DeputyMayor, "adjoint")
            {
                Rank = 1,
                Functions = new([Roads], "arrêté n° 2", new(2026, 4, 3)),
            },
            new Person(OtherElu, "Isabelle Roche", Role.DeputyMayor, "adjointe") { Rank = 2 },
            new Person(Mayor, "Alain Dubreuil", Role.Mayor, "maire"),
            new Person(Opposition, "Mathilde Arnaud", Role.OppositionCouncillor, "conseillère"),
        ],
        [
            new Service("voirie", "voirie", [Roads]) { Head = Chief, Pole = "technique" },
            new Service("rh", "ressources humaines", []) { Head = HrChief },
        ])
    {
        HrService = "rh",
    };

    public static readonly Facts Today = new(Town, []);
    public static readonly Origin Chat = new(new Uri("https://smba.trafficmanager.net/emea/"), "a:1", "1", IsPublic: false);
    public static readonly Matter Leave = new(RequestKind.HrLeave, null, Urgency.Normal, TellsOfHealth: false);
    public static readonly Matter Pothole = new(RequestKind.ServiceMatter, Roads, Urgency.Normal, TellsOfHealth: false);
    public static readonly Matter Help = new(RequestKind.Reinforcement, Roads, Urgency.Normal, TellsOfHealth: false);

    public static Gesture By(PersonId person) => new(person, Monday);

    public static DossierCommand.Submit Asks(PersonId person, Matter? matter) => new(
        By(person), Chat, "Bonjour", "Une demande", matter,
        matter is null ? [new Candidate(RequestKind.ServiceMatter, Roads)] : [], Urgency.Normal, null);

    private static PersonId Id(int number) => new(new Guid(number, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0));
}
