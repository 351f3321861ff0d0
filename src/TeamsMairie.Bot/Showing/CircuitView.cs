using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Frames;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Showing;

/// <summary>The circuit as one person meets it: who is asked for each case, and who holds each competence.</summary>
internal static class CircuitView
{
    private static readonly (Topic Topic, RequestKind Kind, bool TellsOfHealth)[] OwnCases =
    [
        (Topic.Leave, RequestKind.HrLeave, false),
        (Topic.TrainingOrCareer, RequestKind.HrTraining, false),
        (Topic.PayOrWorkingTime, RequestKind.HrPay, false),
        (Topic.Health, RequestKind.HrOther, true),
        (Topic.Reinforcement, RequestKind.Reinforcement, false),
        (Topic.NewProject, RequestKind.NewProject, false),
        (Topic.OwnService, RequestKind.ServiceMatter, false),
    ];

    /// <summary>The ways of a person's own requests; cases that go the same way are told together.</summary>
    public static DrawnCard Own(Facts facts, Person person, DateOnly day)
    {
        Competence? field = First(facts.Commune.FindService(person.Service)?.Competences) ?? First(person.Functions?.Competences);
        IEnumerable<(Topic Topic, string[] Steps)> ways = OwnCases
            .Where(c => c.Topic != Topic.Health || !person.Role.IsElected())
            .Select(c => (c.Topic, Steps(facts, person, new Matter(c.Kind, field, Urgency.Normal, c.TellsOfHealth), day)));
        return CircuitSheet.Draw(
            RouteTexts.OwnTitle, French.Say(RouteTexts.OwnIntroduction, facts.Commune.Name),
            [.. ways.GroupBy(way => string.Join('\n', way.Steps), StringComparer.Ordinal)
                .Select(same => new CircuitCase(string.Join(" ; ", same.Select(way => NameOf(way.Topic))), same.First().Steps))]);
    }

    /// <summary>Who holds each competence, and which service looks after it.</summary>
    public static DrawnCard Competences(Commune commune)
    {
        IEnumerable<Competence> fields = commune.Services.SelectMany(s => s.Competences)
            .Concat(commune.People.SelectMany(p => p.Functions?.Competences ?? []))
            .Concat(commune.ReservedToMayor).Distinct();
        return CircuitSheet.Draw(
            RouteTexts.WhoTitle, French.Say(RouteTexts.WhoIntroduction, commune.Name),
            [.. fields.Select(field => new CircuitCase(Triage.Competences.LabelOf(field),
            [
                French.Say(RouteTexts.HolderLine, commune.Line(commune.HolderOf(field).Id)),
                commune.ServiceOf(field) is { } service
                    ? French.Say(RouteTexts.ServiceLine, ServiceLine(commune, service))
                    : RouteTexts.NoService,
            ]))]);
    }

    private static Competence? First(Roll<Competence>? fields) => fields is { Count: > 0 } known ? known[0] : null;

    private static string[] Steps(Facts facts, Person person, Matter matter, DateOnly day)
    {
        RouteStep[] steps = [.. RoutePlanner.Plan(facts, person, matter, day).Steps];
        IReadOnlyList<WayStep> said = RouteSentences.WayOf(steps, facts.Commune);
        return [.. steps.Select((step, i) => French.Say(
            RouteTexts.StepLine, i + 1, said[i].Who, $"{said[i].Why} {Presence(facts, step, matter, day)}").Trim())];
    }

    private static string Presence(Facts facts, RouteStep step, Matter matter, DateOnly day)
    {
        if (facts.Commune.Find(step.Holder) is not { } holder)
        {
            return "";
        }

        Facts away = facts with { Absences = facts.Absences.With(new Absence(holder.Id, day)) };
        Person substitute = away.Acting(holder, matter.Competence, day);
        string[] said =
        [
            holder.Week is WorkingWeek.MondayToFriday or WorkingWeek.None ? "" : French.Say(RouteTexts.StepDays, Days(holder.Week)),
            substitute == holder ? "" : French.Say(RouteTexts.StepSubstitute, substitute.Name),
        ];
        return string.Join(' ', said.Where(s => s.Length > 0));
    }

    private static string Days(WorkingWeek week) => string.Join(", ", FrameWords.Days.All.Where(day =>
        FrameWords.Days.Knows(day, out WorkingWeek one) && week.HasFlag(one)));

    private static string ServiceLine(Commune commune, Service service) => commune.HeadOf(service) is { } head
        ? $"{service.Name}, {head.Name}"
        : service.Name;

    private static string NameOf(Topic topic) =>
        RouteTexts.ResourceManager.GetString($"Topic{topic}", French.Culture)
        ?? throw new InvalidOperationException($"{topic} has no name.");
}
