using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Bot.Registering;

/// <summary>Tells what happened to a dossier in plain French, one sentence an event.</summary>
internal static class Register
{
    /// <summary>The sentence of an event.</summary>
    public static string Sentence(DossierEvent happened, Commune commune)
    {
        string Who(PersonId person) => commune.Find(person)?.Name ?? RegisterTexts.Unknown;
        string by = Who(happened.By);
        return happened switch
        {
            Submitted { Origin.ForwardedBy: { } forwarder } e when forwarder != e.By =>
                Text("SubmittedByAnother", by, e.Subject, Who(forwarder)),
            Submitted e => Say(by, e.Subject),
            ClarificationAsked e => Say(by, French.Day(e.DueOn)),
            LeftToHead e => Say(by, Who(e.Head), French.Day(e.DueOn)),
            Qualified e => Say(string.Join(", puis ", e.Route.Steps.Select(s => Who(s.Holder))), French.Day(e.DueOn)),
            Numbered e => Say(e.Number),
            Redirected e => Say(by, Who(e.To), e.Reason, French.Day(e.DueOn)),
            ComplementAsked e => Say(by, French.Day(e.DueOn), e.What),
            Complemented e => Say(by, e.Text),
            Amended e => Say(by, e.Text),
            OpinionAsked e => Say(by, Who(e.Of), French.Day(e.DueOn), e.Question),
            OpinionGiven e => Say(by, e.Text),
            OpinionMissing e => Say(French.Of(Who(e.Of))),
            StepPassed e => Say(by, Who(e.To), e.Proposal, French.Day(e.DueOn)),
            Decided { Verdict: { Outcome: Outcome.Arbitrated } verdict } =>
                SayOf(verdict.Outcome, French.Of(Who(verdict.By)), Quoted(verdict.Text)),
            Decided e => SayOf(e.Verdict.Outcome, Who(e.Verdict.By), Quoted(e.Verdict.Text)),
            DisagreementOpened e => SayOf(e.Disagreement.Type, by, e.Disagreement.Subject, French.Day(e.Disagreement.DueOn)),
            TextProposed e => Say(by, e.Text),
            Arbitrated e => Say(by, e.Verdict.Text, French.Day(e.DueOn)),
            Maintained e => Say(by, e.Reason),
            PreparationAsked e => Say(Who(e.Of), French.Day(e.DueOn)),
            Prepared e => Say(by, e.Preparation.Scenarios.Count),
            RulingAsked e => Say(French.Day(e.DueOn)),
            DifficultyReported e => Say(by, e.Text),
            Rerouted e => Say(Who(e.To), French.Day(e.DueOn)),
            LateEscalated e => Say(French.Of(Who(e.Holder)), Who(e.Informed)),
            _ => Say(by),
        };

        string Say(params ReadOnlySpan<object?> values) => Text(happened.GetType().Name, values);
        string SayOf(Enum which, params ReadOnlySpan<object?> values) =>
            Text($"{happened.GetType().Name}_{which}", values);
    }

    /// <summary>Where a dossier stands, in the words of the town hall.</summary>
    public static string State(Dossier state, Commune commune) =>
        Text($"Phase_{state.Phase}", commune.Find(state.Holder)?.Name ?? RegisterTexts.Unknown);

    private static string Quoted(string text) => text.Length > 0 ? $"« {text} »" : "";

    private static string Text(string key, params ReadOnlySpan<object?> values) =>
        French.Say(RegisterTexts.ResourceManager.GetString(key, French.Culture) ?? key, values).TrimEnd();
}
