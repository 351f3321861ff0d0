using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

/// <summary>What people try, each always in the same words, so that the states to visit stay few.</summary>
internal static class Acts
{
    public static readonly Act Qualifies = new("Qualify", (_, by) => new Qualify(By(by), new(Pothole.Kind, Roads)));
    public static readonly Act Divides = new("Divide", (_, by) => new Divide(By(by)));
    public static readonly Act LeavesToHead = new("LeaveToHead", (_, by) => new LeaveToHead(By(by)));
    public static readonly Act TakesCharge = new("TakeCharge", (_, by) => new TakeCharge(By(by)));
    public static readonly Act Redirects = new(
        "Redirect", (_, by) => new Redirect(By(by), by == Chief ? HrChief : Chief, "motif"));
    public static readonly Act AsksComplement = new("AskComplement", (_, by) => new AskComplement(By(by), "quoi"));
    public static readonly Act Completes = new(
        "Complement", (s, by) => s.Messages.Count < 2 ? new Complement(By(by), "ceci") : null);
    public static readonly Act AsksOpinion = new(
        "AskOpinion", (s, by) => s.Opinions.Count < 1 ? new AskOpinion(By(by), HrChief, "question") : null);
    public static readonly Act GivesOpinion = new("GiveOpinion", (_, by) => new GiveOpinion(By(by), "avis"));
    public static readonly Act Passes = new("PassStep", (_, by) => new PassStep(By(by), "proposition"));
    public static readonly Act Grants = new("Grant", (_, by) => new Settle(By(by), Outcome.Granted, "", "", null, "motif"));
    public static readonly Act Refuses = new("Refuse", (_, by) => new Settle(By(by), Outcome.Refused, "", " ", null, "motif"));
    public static readonly Act TakesOver = new("TakeOver", (_, by) => new TakeOver(By(by)));
    public static readonly Act Withdraws = new("Withdraw", (_, by) => new Withdraw(By(by)));
    public static readonly Act DisagreesWithService = new(
        "Disagree", (_, by) => new OpenDisagreement(By(by), [by, by == Chief ? Adjoint : Chief], "objet", "position"));
    public static readonly Act DisagreesWithMayor = new(
        "DisagreeWithMayor", (_, by) => new OpenDisagreement(By(by), [by, Mayor], "objet", "position"));
    public static readonly Act GivesPosition = new("GivePosition", (_, by) => new GivePosition(By(by), "position"));
    public static readonly Act Arbitrates = new("Arbitrate", (_, by) => new Arbitrate(By(by), "texte", "motif"));
    public static readonly Act StepsAside = new("StepAside", (_, by) => new StepAside(By(by)));
    public static readonly Act Maintains = new("Maintain", (_, by) => new Maintain(By(by), "motif"));
    public static readonly Act Prepares = new("Prepare", (_, by) => new Prepare(
        By(by), new Preparation(by, [new("A", "", "", "", ""), new("B", "", "", "", "")], "A", "", "")));
    public static readonly Act Decides = new("RuleOn", (_, by) => new RuleOn(By(by), 0, "", "motif"));
    public static readonly Act Acknowledges = new("Acknowledge", (_, by) => new Acknowledge(By(by)));
}
