using System.Text.Json;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Journal.Tests;

public sealed class WritingDossiers
{
    private static readonly PersonId Someone = new(Guid.Parse("62a041b7-5364-531b-8cca-9c506bbecc5b"));
    private static readonly DateTimeOffset Now = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_event_of_the_circuit_has_a_name_of_its_own()
    {
        IEnumerable<Type> events = typeof(DossierEvent).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(DossierEvent)));
        Assert.Equal(events.OrderBy(t => t.Name), EventNames.ByType.Keys.OrderBy(t => t.Name));
        Assert.Equal(EventNames.ByType.Count, EventNames.ByName.Count);
    }

    [Fact]
    public void A_dossier_is_read_back_as_it_was()
    {
        Dossier state = Dossier.Unknown with
        {
            Phase = Phase.InDisagreement,
            Requester = Someone,
            Subject = "Prêt de chaises",
            Matter = new(RequestKind.ServiceMatter, new Competence("sport"), Urgency.High, TellsOfHealth: false),
            Route = new Route([new RouteStep(Office.HeadOfServices, Someone)]),
            Disagreement = new(DisagreementType.ElectedAndStaff, Stage.Arbitration, [Someone], "objet", Someone, new(2026, 5, 12))
            {
                Positions = [new(Someone, "d’accord")],
            },
        };
        FiledDossier filed = new(FiledDossier.Current, state, ["holder.0.x"]);
        Assert.Equal(filed, DossierRecords.ReadState(DossierRecords.Write(filed)));
    }

    [Fact]
    public void An_event_is_read_back_as_it_was()
    {
        DossierEvent happened = new DossierEvent.Decided(
            Someone, Now, new Verdict(Someone, Now, Outcome.Deferred, "", "motif") { Until = new(2026, 6, 1) }, [Someone], new(2026, 5, 14));
        (string name, byte[] body) = DossierRecords.Write(happened);
        Assert.Equal("dossier.decided.v1", name);
        Assert.Equal(happened, DossierRecords.ReadEvent(name, body));
    }

    [Fact]
    public void A_state_of_another_schema_is_left_to_a_replay() => Assert.Null(
        DossierRecords.ReadState(DossierRecords.Write(new FiledDossier(FiledDossier.Current + 1, Dossier.Unknown, []))));

    [Fact]
    public void An_unknown_event_stops_and_is_never_skipped() =>
        Assert.Throws<JsonException>(() => DossierRecords.ReadEvent("dossier.exploded.v1", "{}"u8));
}
