using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames;

/// <summary>How a frame is written: one word for each value.</summary>
internal static class FrameWords
{
    public static readonly Words<Role> Roles = new(
        ("maire", Role.Mayor), ("sgm", Role.HeadOfServices), ("dga", Role.DeputyHeadOfServices), ("chef", Role.ServiceHead),
        ("agent", Role.StaffMember), ("adjoint", Role.DeputyMayor), ("conseiller-delegue", Role.DelegatedCouncillor),
        ("conseiller", Role.Councillor), ("conseiller-opposition", Role.OppositionCouncillor), ("employeur", Role.HostEmployer));

    public static readonly Words<CircuitPreset> Presets = new(
        ("petite-commune", CircuitPreset.SmallCommune), ("commune-moyenne", CircuitPreset.MediumCommune),
        ("sgm-mutualise", CircuitPreset.SharedHeadOfServices));

    public static readonly Words<Strictness> Strictness = new(
        ("informer", Circuit.Town.Strictness.Inform), ("rediriger", Circuit.Town.Strictness.Redirect),
        ("bloquer", Circuit.Town.Strictness.Block));

    public static readonly Words<HolidayZone> Zones = new(
        ("metropole", HolidayZone.Metropole), ("alsace-moselle", HolidayZone.AlsaceMoselle),
        ("guadeloupe", HolidayZone.Guadeloupe), ("saint-martin", HolidayZone.SaintMartin),
        ("saint-barthelemy", HolidayZone.SaintBarthelemy), ("martinique", HolidayZone.Martinique),
        ("guyane", HolidayZone.Guyane), ("reunion", HolidayZone.Reunion), ("mayotte", HolidayZone.Mayotte));

    public static readonly Words<WorkingWeek> Days = new(
        ("lundi", WorkingWeek.Monday), ("mardi", WorkingWeek.Tuesday), ("mercredi", WorkingWeek.Wednesday),
        ("jeudi", WorkingWeek.Thursday), ("vendredi", WorkingWeek.Friday), ("samedi", WorkingWeek.Saturday),
        ("dimanche", WorkingWeek.Sunday));

    public static readonly Words<RequestKind> Kinds = new(
        ("conges", RequestKind.HrLeave), ("remuneration", RequestKind.HrPay), ("formation", RequestKind.HrTraining),
        ("temps-de-travail", RequestKind.HrWorkingTime), ("autre-rh", RequestKind.HrOther),
        ("renfort", RequestKind.Reinforcement), ("projet", RequestKind.NewProject), ("service", RequestKind.ServiceMatter));

    public static readonly Words<Topic> Topics = new(
        ("conges", Topic.Leave), ("formation-ou-carriere", Topic.TrainingOrCareer),
        ("remuneration-ou-temps-de-travail", Topic.PayOrWorkingTime), ("sante", Topic.Health),
        ("renfort", Topic.Reinforcement), ("projet", Topic.NewProject), ("son-service", Topic.OwnService),
        ("autre-service", Topic.OtherService));

    public static readonly Words<Sender> Senders = new(
        ("agent", Sender.Staff), ("chef", Sender.Head), ("sgm", Sender.HeadOfServices), ("elu", Sender.Elected),
        ("maire", Sender.Mayor), ("opposition", Sender.Opposition));

    public static readonly Words<Office> Offices = new(
        ("superieur", Office.Superior), ("rh", Office.HumanResources), ("dga", Office.DeputyHead),
        ("sgm", Office.HeadOfServices), ("elu-competent", Office.CompetenceHolder),
        ("service-competent", Office.CompetentService), ("maire", Office.Mayor), ("employeur", Office.Employer));

    public static readonly Words<DelayName> Delays = new(
        ("preciser", DelayName.Qualification), ("conges", DelayName.Leave), ("autre-rh", DelayName.OtherHr),
        ("remuneration-ou-renfort", DelayName.PayOrReinforcement), ("service", DelayName.ServiceMatter),
        ("projet", DelayName.NewProject), ("avis", DelayName.Opinion), ("complement", DelayName.Complement),
        ("position-commune", DelayName.CommonPosition), ("arbitrage", DelayName.Arbitration),
        ("maintien", DelayName.Maintain), ("preparation", DelayName.Preparation), ("arbitrage-du-maire", DelayName.Ruling),
        ("prise-de-connaissance", DelayName.Acknowledgement));
}
