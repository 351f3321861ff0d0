using TeamsMairie.Circuit.Frames.Checks;
using static TeamsMairie.Circuit.Frames.FrameCommand;

namespace TeamsMairie.Circuit.Frames;

/// <summary>The rules of the frame, in the order they are judged: the first that is broken is the answer.</summary>
internal static class FrameRules
{
    public static readonly Roll<FrameRule> All =
    [
        new("C0", FrameRefusal.AnotherCommune, StaysInItsCommune,
            "Un cadre reste celui d’une même commune."),
        new("C1", FrameRefusal.Faulty, HasNoFault,
            "Un cadre qui comporte une faute ne se propose pas."),
        new("S11", FrameRefusal.NotAProposer, IsProposedByWhoMay,
            "Le maire, la direction des services et l’administration du circuit proposent, et eux seuls."),
        new("Z3", FrameRefusal.DayPassed, TakesEffectFromToday,
            "Un cadre prend effet le jour même ou plus tard, jamais avant."),
        new("Z3", FrameRefusal.NothingChanges, ChangesSomething,
            "On ne propose pas ce qui est déjà en vigueur."),
        new("S11", FrameRefusal.NoDraft, HasADraft,
            "On ne valide et on n’abandonne qu’un projet."),
        new("S11", FrameRefusal.NotASignatory, IsValidatedByTheTwo,
            "Le maire et la direction des services valident, et eux seuls."),
        new("S11", FrameRefusal.OldVersion, IsTheVersionRead,
            "On valide, ou l’on abandonne, la version que l’on a lue."),
        new("S11", FrameRefusal.AlreadyValidated, IsValidatedOnce,
            "On valide une fois."),
        new("S11", FrameRefusal.ReasonMissing, IsGivenUpForAReason,
            "On abandonne un projet en disant pourquoi."),
    ];

    private static bool StaysInItsCommune(FrameAttempt a) => a.Command is not Propose c
        || (c.Content.Tenant == a.Founding.Tenant && c.Content.Key == a.Founding.Key);

    private static bool HasNoFault(FrameAttempt a) => a.Command is not Propose c
        || FrameChecks.Refusing(c.Content, c.From).Count == 0;

    private static bool IsProposedByWhoMay(FrameAttempt a) =>
        a.Command is not (Propose or GiveUp) || a.InForce.MayPropose(a.By);

    private static bool TakesEffectFromToday(FrameAttempt a) => a.Command is not Propose c || c.From >= a.Today;

    private static bool ChangesSomething(FrameAttempt a) => a.Command is not Propose c || c.Content != a.InForce;

    private static bool HasADraft(FrameAttempt a) => a.Command is not (Validate or GiveUp) || a.State.Draft is not null;

    private static bool IsValidatedByTheTwo(FrameAttempt a) =>
        a.Command is not Validate || a.State.Draft is not { } draft || a.SeatOf(draft) is not null;

    private static bool IsTheVersionRead(FrameAttempt a) => a.Command switch
    {
        Validate c => a.State.Draft?.Number == c.Number,
        GiveUp c => a.State.Draft?.Number == c.Number,
        _ => true,
    };

    private static bool IsValidatedOnce(FrameAttempt a) => a.Command is not Validate || a.State.Draft is not { } draft
        || (a.SeatOf(draft) == Signatory.Mayor ? draft.Mayor : draft.HeadOfServices) is null;

    private static bool IsGivenUpForAReason(FrameAttempt a) =>
        a.Command is not GiveUp c || !string.IsNullOrWhiteSpace(c.Reason);
}
