using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Clicking;

/// <summary>Says a refusal in French; when the action belongs to somebody, says to whom.</summary>
internal static class RefusalSentences
{
    public static string Of(Refusal reason, OpenDossier? dossier)
    {
        string sentence = RefusalTexts.ResourceManager.GetString(reason.ToString(), French.Culture)
            ?? throw new InvalidOperationException($"{reason} has no sentence.");
        PersonId? owner = reason switch
        {
            Refusal.NotYourTurn => dossier?.State.Holder,
            Refusal.NotArbiter => dossier?.State.Disagreement?.Arbiter,
            Refusal.NotMayor => dossier?.Commune.Mayor.Id,
            Refusal.NotPreparer => dossier?.State.Disagreement?.Preparer,
            _ => null,
        };
        return dossier is not null && owner is { } person && person != default
            ? French.Say(BotTexts.BelongsTo, dossier.Commune.Line(person))
            : sentence;
    }
}
