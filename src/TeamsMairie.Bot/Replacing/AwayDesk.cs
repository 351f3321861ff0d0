using System.Text.Json;
using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Replacing;

/// <summary>« Déclarer une absence »: each person says it of themselves, in their own chat.</summary>
internal sealed class AwayDesk(
    CommuneRegister communes, AbsenceDesk absences, AbsenceRegister register, Replies replies, TimeProvider clock)
{
    /// <summary>Whether a click is about an absence.</summary>
    public static bool Answers(string verb) => verb is CardVerbs.DeclareAway or CardVerbs.DeclareBack;

    /// <summary>Shows the form, with who would stand in.</summary>
    public Task ShowAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        Facts facts = register.FactsOf(caller.Commune);
        DateOnly today = Today(caller);
        Facts away = facts with { Absences = facts.Absences.With(new Absence(caller.Person.Id, today)) };
        Person substitute = away.Acting(caller.Person, null, today);
        DrawnCard card = AwayForm.Draw(new AwayContent(
            substitute == caller.Person ? null : caller.Commune.Line(substitute.Id),
            facts.IsAway(caller.Person.Id, today), today));
        return replies.TellAsync(
            turn, caller.Commune, caller.Person.Id, OutboundActivity.Card(card.Json, card.Summary), cancellationToken);
    }

    /// <summary>Takes what was said.</summary>
    public async Task<InvokeResponse> AnswerAsync(
        Turn turn, string verb, JsonElement data, Caller caller, CancellationToken cancellationToken)
    {
        DateOnly? until = verb == CardVerbs.DeclareAway ? new CardForm(data).Day(CardInputs.Day) : null;
        if (verb == CardVerbs.DeclareAway && !(until >= Today(caller)))
        {
            return InvokeResponse.Message(BotTexts.AwayNoDay);
        }

        int moved = 0;
        foreach (Commune commune in communes.Of(caller.Commune.Tenant, caller.Person.Id))
        {
            moved += await absences.DeclareAsync(commune, caller.Person.Id, until, cancellationToken);
        }

        bool isMayor = until is not null && caller.Person.Role == Role.Mayor;
        if (isMayor)
        {
            await AskForSubstitutionAsync(turn, caller, until ?? default, cancellationToken);
        }

        return InvokeResponse.Card(AwayForm.Done(until is not { } day ? BotTexts.AwayBack
            : isMayor ? French.Say(BotTexts.AwayMayor, French.Day(day))
            : French.Say(BotTexts.AwayDone, French.Day(day), moved)).Json);
    }

    // The mayor's powers never move on a signal: somebody must state the impediment, and the frame then says so.
    private Task AskForSubstitutionAsync(Turn turn, Caller mayor, DateOnly until, CancellationToken cancellationToken) =>
        replies.TellAsync(
            turn, mayor.Commune, mayor.Commune.HeadOfServices.Id,
            OutboundActivity.Message(French.Say(BotTexts.AwayMayorToHead, mayor.Person.Name, French.Day(until))),
            cancellationToken);

    private DateOnly Today(Caller caller) => caller.Commune.Calendar.DateOf(clock.GetUtcNow());
}
