using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Triage.Tests;

public sealed class ReadingMessages
{
    private static readonly MessageReader Reader = new();

    public static TheoryData<string, RequestKind> Kinds => new()
    {
        { "Bonjour, je voudrais poser vendredi 9 mai", RequestKind.HrLeave },
        { "jvoudrai poser mes congés du 3 au 17 août svp", RequestKind.HrLeave },
        { "JE SERAI ABSENTE LUNDI MATIN, RTT", RequestKind.HrLeave },
        { "je ne comprends pas ma fiche de paie de mars", RequestKind.HrPay },
        { "la prime de fin d'année n'est pas tombée", RequestKind.HrPay },
        { "je souhaite m'inscrire à une formation du CNFPT", RequestKind.HrTraining },
        { "est-il possible de passer en télétravail le mardi ?", RequestKind.HrWorkingTime },
        { "mon contrat se termine en juin, sera-t-il renouvelé ?", RequestKind.HrOther },
        { "il nous faudrait un renfort à la médiathèque", RequestKind.Reinforcement },
        { "on pourrait lancer une boîte à livres à la médiathèque", RequestKind.NewProject },
    };

    public static TheoryData<string, string> Fields => new()
    {
        { "il y a un nid de poule rue des Lilas", "voirie" },
        { "le lampadaire du carrefour ne marche plus", "voirie" },
        { "la chaudière de la mairie fuit", "batiments" },
        { "la tonte du square n'a pas été faite", "espaces-verts" },
        { "l'imprimante ne répond plus, l'ordinateur ne la voit pas", "numerique" },
        { "il me faut 40 chaises à la salle des fêtes pour 18 h", "vie-associative" },
        { "le permis de construire de M. Petit est incomplet, on demande les pièces ?", "urbanisme" },
        { "une facture attend depuis deux mois", "finances" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_kind_is_understood(string message, RequestKind kind) =>
        Assert.Equal(kind, Assert.IsType<Reading.Understood>(Reader.Read(message)).Matter.Kind);

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_competence_is_understood(string message, string slug)
    {
        Matter matter = Assert.IsType<Reading.Understood>(Reader.Read(message)).Matter;
        Assert.Equal((RequestKind.ServiceMatter, slug), (matter.Kind, matter.Competence?.Slug));
    }

    [Theory]
    [InlineData("mon chef me harcèle", ProtectedTopic.Report)]
    [InlineData("il s'est fait payer en liquide par l'entreprise", ProtectedTopic.Report)]
    [InlineData("elle m'a giflée dans le vestiaire", ProtectedTopic.Report)]
    [InlineData("j'ai des idées noires en ce moment", ProtectedTopic.Distress)]
    [InlineData("il a un couteau", ProtectedTopic.Danger)]
    [InlineData("je voudrais poser vendredi, mon chef m'a frappé", ProtectedTopic.Report)]
    public void What_is_protected_is_seen_before_anything_else(string message, ProtectedTopic topic) =>
        Assert.Equal(topic, Assert.IsType<Reading.ProtectedReport>(Reader.Read(message)).Topic);

    [Theory]
    [InlineData("bonjour")]
    [InlineData("merci beaucoup !")]
    [InlineData("👋")]
    [InlineData("\u200b\u200b")]
    public void A_greeting_is_no_request(string message) => Assert.IsType<Reading.Greeting>(Reader.Read(message));

    [Fact]
    public void Where_does_it_stand_is_a_question_about_ones_requests() =>
        Assert.IsType<Reading.Status>(Reader.Read("Où en est ma demande de la semaine dernière ?"));

    [Fact]
    public void A_disagreement_is_heard() =>
        Assert.IsType<Reading.Disagreement>(Reader.Read("Je ne suis pas d’accord avec la décision du service"));

    [Theory]
    [InlineData("la poubelle de la rue des Lilas n'a pas été ramassée", "intercommunalite", "environnement")]
    [InlineData("il y a un dépôt sauvage derrière le lavoir", "environnement", "securite")]
    public void What_one_town_gives_to_one_desk_and_the_next_to_another_is_asked_about(string message, string one, string other)
    {
        Reading.Unsure unsure = Assert.IsType<Reading.Unsure>(Reader.Read(message));

        Assert.Equal([one, other], unsure.Candidates.Take(2).Select(c => c.Competence?.Slug));
    }

    [Fact]
    public void What_is_recognised_by_nothing_is_asked_about() =>
        Assert.Empty(Assert.IsType<Reading.Unsure>(Reader.Read("le bidule du machin ne tourne pas rond")).Candidates);

    [Theory]
    [InlineData("c'est urgent, la chaudière de l'école est en panne", Urgency.High)]
    [InlineData("il y a une fuite de gaz à l'école", Urgency.Emergency)]
    [InlineData("la haie du stade est à tailler", Urgency.Normal)]
    public void Urgency_is_heard(string message, Urgency urgency) => Assert.Equal(urgency, Reader.Read(message) switch
    {
        Reading.Understood(var matter, _) => matter.Urgency,
        Reading.Unsure(_, var heard, _) => heard,
        var other => throw new InvalidOperationException(other.ToString()),
    });

    [Fact]
    public void Health_is_heard_in_a_staff_matter() =>
        Assert.True(Assert.IsType<Reading.Understood>(Reader.Read("mon arrêt maladie est prolongé")).Matter.TellsOfHealth);
}
