using System.Diagnostics;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Routes.Office;
using static TeamsMairie.Circuit.Routes.Topic;
using static TeamsMairie.Circuit.Town.CircuitPreset;

namespace TeamsMairie.Circuit.Routes;

/// <summary>The default circuit (<i>circuit par défaut</i>): who is asked, in order. The first line that covers a case applies.</summary>
internal static class DefaultCircuit
{
    private static readonly Roll<CircuitPreset> Every = [SmallCommune, MediumCommune, SharedHeadOfServices];
    private static readonly Roll<CircuitPreset> Medium = [MediumCommune];
    private static readonly Roll<CircuitPreset> Small = [SmallCommune];
    private static readonly Roll<CircuitPreset> Shared = [SharedHeadOfServices];
    private static readonly Roll<CircuitPreset> SmallOrShared = [SmallCommune, SharedHeadOfServices];
    private static readonly Roll<CircuitPreset> SmallOrMedium = [SmallCommune, MediumCommune];
    private static readonly Roll<Sender> StaffOrHead = [Sender.Staff, Sender.Head];
    private static readonly Roll<Sender> Direction = [Sender.HeadOfServices];
    private static readonly Roll<Topic> AnyHr = [Leave, TrainingOrCareer, PayOrWorkingTime, Health];
    private static readonly Roll<Topic> AnyService = [OwnService, OtherService];
    private static readonly Roll<Topic> Anything =
        [Leave, TrainingOrCareer, PayOrWorkingTime, Health, Topic.Reinforcement, NewProject, OwnService, OtherService];

    private static readonly Roll<CircuitLine> Lines =
    [
        // Staff and heads of a commune with services.
        new(Medium, StaffOrHead, [Leave], [Superior, HumanResources]),
        new(Medium, StaffOrHead, [TrainingOrCareer], [Superior, HumanResources, HeadOfServices]),
        new(Medium, StaffOrHead, [PayOrWorkingTime], [Superior, HumanResources, HeadOfServices, Office.Mayor]),
        new(Medium, StaffOrHead, [Health], [HumanResources, HeadOfServices]),
        new(Medium, StaffOrHead, [Topic.Reinforcement], [Superior, DeputyHead, HeadOfServices, Office.Mayor]),
        new(Medium, StaffOrHead, [NewProject], [Superior, DeputyHead, HeadOfServices, CompetenceHolder, Office.Mayor]),
        new(Medium, StaffOrHead, [OwnService], [Superior]),
        new(Medium, [Sender.Staff], [OtherService], [Superior, CompetentService]),
        new(Medium, [Sender.Head], [OtherService], [CompetentService]),

        // Staff of a commune where the head of services holds everything.
        new(Small, StaffOrHead, [Leave], [HeadOfServices]),
        new(Shared, StaffOrHead, [Leave], [HeadOfServices, Office.Mayor]),
        new(SmallOrShared, StaffOrHead, [Health], [HeadOfServices]),
        new(SmallOrShared, StaffOrHead, [TrainingOrCareer, PayOrWorkingTime], [HeadOfServices, Office.Mayor]),
        new(SmallOrShared, StaffOrHead, [Topic.Reinforcement], [HeadOfServices, Office.Mayor]),
        new(SmallOrShared, StaffOrHead, [NewProject], [HeadOfServices, CompetenceHolder, Office.Mayor]),
        new(SmallOrShared, StaffOrHead, AnyService, [HeadOfServices]),

        // The head of services.
        new(SmallOrMedium, Direction, AnyHr, [Office.Mayor]),
        new(Shared, Direction, AnyHr, [Employer]),
        new(Every, Direction, [Topic.Reinforcement], [Office.Mayor]),
        new(Every, Direction, [NewProject], [CompetenceHolder, Office.Mayor]),
        new(Every, Direction, AnyService, [CompetentService]),

        // Élus never reach a service but through its head of services.
        new(Every, [Sender.Elected], AnyHr, [HeadOfServices, Office.Mayor]),
        new(Every, [Sender.Elected], [Topic.Reinforcement, NewProject], [CompetenceHolder, HeadOfServices, Office.Mayor]),
        new(Every, [Sender.Elected], AnyService, [CompetenceHolder, HeadOfServices, CompetentService]),
        new(Every, [Sender.Mayor], [NewProject, Topic.Reinforcement], [HeadOfServices]),
        new(Every, [Sender.Mayor], AnyHr, [HeadOfServices, HumanResources]),
        new(Every, [Sender.Mayor], AnyService, [HeadOfServices, CompetentService]),
        new(Every, [Sender.Opposition], Anything, [Office.Mayor, HeadOfServices]),
    ];

    public static Roll<Office> For(CircuitPreset preset, Sender sender, Topic topic) =>
        Lines.FirstOrDefault(line => line.Covers(preset, sender, topic))?.Offices
        ?? throw new UnreachableException($"No line of the default circuit for {preset}, {sender}, {topic}.");
}
