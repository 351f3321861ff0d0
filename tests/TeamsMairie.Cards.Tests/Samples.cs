using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;

namespace TeamsMairie.Cards.Tests;

/// <summary>One filled card of each kind.</summary>
internal static class Samples
{
    private static readonly PersonLine Chief = new("Didier Marty", "responsable de la voirie");
    private static readonly PersonLine Agent = new("Jordan Lambert", "agent de la voirie");
    private static readonly PersonLine Head = new("Véronique Aubry", "directrice générale des services");
    private static readonly PersonLine Elu = new("Karim Haddad", "adjoint au maire");
    private static readonly DateOnly Friday = new(2025, 5, 9);
    private static readonly Choice[] People = [new("Anne Kerbrat, DGA", "fa0f4f6b-5473-5a97-a753-1fc7e93f664f")];

    private static readonly HashSet<string> Everything =
    [
        CardVerbs.Settle, CardVerbs.PassStep, CardVerbs.Redirect, CardVerbs.AskComplement, CardVerbs.AskOpinion,
        CardVerbs.OpenDisagreement,
    ];

    public static Ticket Ticket { get; } = new(Guid.Parse("0da494bf-1ad1-5cdf-9497-399a86148d47"), 7, "holder.0.x");

    /// <summary>Every card, with what a person typed at each place where a person's words go.</summary>
    public static IReadOnlyDictionary<string, Func<string, DrawnCard>> All { get; } =
        new Dictionary<string, Func<string, DrawnCard>>
        {
            ["C1-reponse-attente"] = typed => WaitingReply.Draw(
                new("Jordan", StandardReply.Leave, typed, "Transmise à Didier Marty", Friday)
                {
                    Interlocutor = Chief,
                    Reference = "2026-0142",
                    Steps = [new(Chief, "C’est votre supérieur direct."), new(Head, "")],
                },
                Ticket),
            ["C2-preciser"] = typed => Clarification.Draw(
                new([new("Voirie", "service-matter/voirie")], [new("Sport", "service-matter/sport")], typed, Friday, false), Ticket),
            ["C3-prendre-en-charge"] = typed => Holding.Draw(
                new(Agent, typed, "Transmise à Didier Marty", "Étape 1 sur 2", Friday)
                {
                    Reference = "2026-0142",
                    Quotes = [new("Jordan Lambert", typed)],
                    Offered = new HashSet<string> { CardVerbs.TakeCharge, CardVerbs.Redirect },
                    Targets = People,
                },
                Ticket),
            ["C4-decider"] = typed => Holding.Draw(
                new(Agent, typed, "En cours d’examen", "Étape 2 sur 3", Friday)
                {
                    Quotes = [new("Jordan Lambert", typed), new("Avis d’Anne Kerbrat", typed)],
                    Offered = Everything,
                    Targets = People,
                    Advisers = People,
                    Opponents = People,
                    Next = Head,
                    Act = "arrêté n° 2026-020",
                    ToConsult = Chief,
                    Tomorrow = Friday,
                },
                Ticket),
            ["C9-arbitrage-direction"] = typed => Arbitrating.Draw(
                new(typed, "Arbitrage demandé", Friday, true) { Parties = [Elu, Chief], Quotes = [new("Position", typed)], Rule = "Règle." }, Ticket),
            ["C10-maintien"] = typed => Party.Draw(
                new("Arbitrage rendu par Véronique Aubry", typed, "Arbitrage rendu", "Vous pouvez maintenir le désaccord.")
                {
                    Parties = [Elu, Chief],
                    Quotes = [new("Arbitrage", typed)],
                    Offered = new HashSet<string> { CardVerbs.Acknowledge, CardVerbs.Maintain },
                },
                Ticket),
            ["C10-preparation"] = typed => Preparing.Draw(
                new(typed, "En préparation", Friday) { Quotes = [new("Position", typed)], MayPrepare = true }, Ticket),
            ["C11-en-attente"] = typed => Ruling.Draw(
                new(typed, Friday, false) { Reference = "2026-0142", PastStage = "Arbitrage de la direction", RefreshFor = ["29:maire"] }, Ticket),
            ["C11-maire"] = typed => Ruling.Draw(
                new(typed, Friday, true)
                {
                    Scenarios =
                    [
                        new(typed, typed, typed, typed, typed), new(typed, typed, typed, typed, typed),
                        new(typed, typed, typed, typed, typed), new(typed, typed, typed, typed, typed),
                    ],
                    Advice = typed,
                    Constraints = typed,
                    Doubts = typed,
                    Positions = [new("Karim Haddad", typed), new("Didier Marty", typed)],
                    RefreshFor = ["29:maire"],
                },
                Ticket),
            ["C12-decision"] = typed => DecisionNotice.Draw(
                new("Décision du maire", "Le maire a tranché", new("Alain Dubreuil", "maire"), Friday, typed)
                {
                    Reference = "2026-0142",
                    Text = typed,
                    Reason = typed,
                    Bound = 5,
                    Acknowledged = 3,
                    MayAcknowledge = true,
                    MayReport = true,
                },
                Ticket),
            ["C14-rien-a-repondre"] = _ => Bypassed.Draw(new("Julien", Elu, Head), Ticket),
            ["C22-pas-pour-vous"] = _ => Notice.Draw("Cette action n’est pas pour vous", "Elle revient à Didier Marty.", Ticket),
            ["avis"] = typed => OpinionAsked.Draw(new(Chief, typed, typed, "Avis attendu", Friday, true) { Quotes = [new("Message", typed)] }, Ticket),
            ["complement"] = typed => ComplementAsked.Draw(new(Chief, typed, typed, true), Ticket),
            ["desaccord"] = _ => DisagreementForm.Draw(new(People), Ticket),
            ["cadre-projet"] = typed => FrameVersion.Draw(
                new(2, IsAdopted: false, "Montclair-sur-Loire", "En attente de validation", Head, Friday)
                {
                    Mayor = "Alain Dubreuil : validation attendue",
                    HeadOfServices = "Véronique Aubry : validé le mardi 6 mai 2025",
                    Changes = ["Jordan Lambert relève d’Anne Kerbrat.", typed],
                    Warnings = [typed],
                    MayValidate = true,
                    MayGiveUp = true,
                },
                Ticket),
            ["cadre-abandonne"] = typed => FrameVersion.Draw(
                new(2, IsAdopted: false, "Montclair-sur-Loire", "Abandonné par Alain Dubreuil, le mardi 6 mai 2025", Head, Friday)
                {
                    Reason = typed,
                },
                Ticket),
            ["cadre-en-vigueur"] = typed => FrameVersion.Draw(
                new(2, IsAdopted: true, "Montclair-sur-Loire", "En vigueur depuis le vendredi 9 mai 2025", Head, Friday)
                {
                    Mayor = "Alain Dubreuil : validé le mardi 6 mai 2025",
                    HeadOfServices = "Véronique Aubry : validé le mardi 6 mai 2025",
                    Changes = [typed],
                },
                Ticket),
            ["cadre-proposer"] = _ => FrameForm.Draw(
                new("Montclair-sur-Loire", "cadre: 1\nnom: Montclair-sur-Loire\n", Friday, Friday), Ticket)!,
            ["cadre-a-corriger"] = typed => FrameForm.Draw(
                new("Montclair-sur-Loire", "cadre: 1\nnom: Montclair-sur-Loire\n", Friday, Friday) { Mistakes = [typed] }, Ticket)!,
            ["cadre-historique"] = typed => FrameHistory.Draw(
                "Montclair-sur-Loire", [typed], [new("Version 1", "1"), new("Version 0", "0")], Ticket),
            ["cadre-compare"] = typed => FrameHistory.Compare(0, 1, [typed]),
            ["retard"] = typed => Notice.Late(Chief, Friday, typed, true, Ticket, "2026-0142"),
            ["carte-depassee"] = typed => Warning.OnTop(WaitingReply.Draw(
                new("Jordan", StandardReply.Leave, typed, "Retirée", Friday) { IsOpen = false, MayChange = false }, Ticket), "Cette demande a changé."),
        };
}
