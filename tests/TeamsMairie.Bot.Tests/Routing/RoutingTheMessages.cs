using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Tests.Routing;

/// <summary>The way of each labelled message in its own commune, once it is known what it asks.</summary>
public sealed class RoutingTheMessages
{
    private static readonly DateTimeOffset Monday = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<Commune> Communes = CommuneReader.ReadFolder(
        Path.Combine(Here.Repository, "src", "TeamsMairie.Sandbox", "Communes"));

    public static TheoryData<string> Ids => [.. LabelledMessage.All.Select(message => message.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_message_goes_the_way_of_its_label(string id)
    {
        LabelledMessage message = LabelledMessage.All.Single(m => m.Id == id);
        Commune commune = Communes.Single(c => c.Name == message.Commune);

        Assert.Equal(message.ExpectedRoute, WayOf(message, commune));
    }

    // What opens no dossier is answered by the bot itself, or by the contact of confidential reports.
    private static IEnumerable<string> WayOf(LabelledMessage message, Commune commune) => message.ExpectedAction switch
    {
        "open-disagreement" => Levels(message, commune),
        "orient-confidential" => ["signalement"],
        "inform" when message.AcceptableKinds is ["hr-leave"] => Planned(message with { ExpectedKind = "hr-leave" }, commune),
        "inform" or "command" or "greet" or "decline" or "redirect-external" => ["bot"],
        _ when message.ExpectedCompetence.StartsWith("ambiguous", StringComparison.Ordinal) => Unclear(message, commune),
        _ => Planned(message, commune),
    };

    private static IEnumerable<string> Planned(LabelledMessage message, Commune commune)
    {
        Person sender = SenderOf(message, commune);
        Competence? competence = message.ExpectedCompetence == "none" ? null : new Competence(message.ExpectedCompetence);
        Matter matter = new(
            Kinds.ByName[message.ExpectedKind], competence, Urgency.Normal, TellsOfHealth: message.Visibility == "restricted");
        return RoutePlanner.Plan(new Facts(commune, []), sender, matter, new DateOnly(2026, 5, 11))
            .Steps.Select(step => RouteKeys.Of(commune, step, sender, competence));
    }

    private static IEnumerable<string> Unclear(LabelledMessage message, Commune commune)
    {
        Person sender = SenderOf(message, commune);
        Roll<Candidate> offered = [.. message.ExpectedCompetence["ambiguous: ".Length..].Split('|')
            .Select(slug => new Candidate(Kinds.ByName[message.ExpectedKind], new Competence(slug)))];
        Dossier asked = After(commune, new DossierCommand.Submit(
            new Gesture(sender.Id, Monday), Origin, "Bonjour", "Une demande", null, offered, Urgency.Normal, null));
        return asked.Phase == Phase.ToQualify
            ? ["clarify"]
            : asked.Route.Steps.Select(step => RouteKeys.Of(commune, step, sender, asked.Matter?.Competence));
    }

    private static IEnumerable<string> Levels(LabelledMessage message, Commune commune)
    {
        Roll<PersonId> parties = [.. message.Parties!.Select(key => PartyOf(message, commune, key).Id)];
        if (parties.Any(party => commune.Find(party) is null))
        {
            return [RouteKeys.Of(commune.CommonSuperior(parties))];
        }

        Dossier opened = After(commune, new DossierCommand.OpenDisagreement(
            new Gesture(SenderOf(message, commune).Id, Monday), parties, "objet", "position", Origin));
        string first = opened.Disagreement!.Type == DisagreementType.BetweenElected
            ? "common-position"
            : RouteKeys.Of(commune.Find(opened.Disagreement.Arbiter!.Value)!);
        return opened.Disagreement.Type == DisagreementType.WithinTheLine ? [first] : new[] { first, "maire" }.Distinct();
    }

    private static Person PartyOf(LabelledMessage message, Commune commune, string key) => key.Split(':') switch
    {
        ["agent"] => SenderOf(message, commune),
        ["maire", var other] => Communes.Single(c => c.Name == other).Mayor,
        _ => RouteKeys.Find(commune, key),
    };

    private static Person SenderOf(LabelledMessage message, Commune commune) => message.SenderDelegations is [var held, ..]
        ? RouteKeys.Find(commune, $"adjoint:{held}")
        : RouteKeys.Find(commune, message.SenderService is { } service && !service.Contains(':', StringComparison.Ordinal)
            ? $"{message.SenderRole}:{service}"
            : message.SenderService ?? message.SenderRole);

    private static Origin Origin => new(new Uri("https://smba.trafficmanager.net/emea/"), "a:1", "1", IsPublic: false);

    private static Dossier After(Commune commune, DossierCommand command) =>
        Assert.IsType<Decision.Accepted>(DossierDecider.Decide(Dossier.Unknown, command, new Facts(commune, [])))
            .Events.Aggregate(Dossier.Unknown, DossierEvolution.Evolve);
}
