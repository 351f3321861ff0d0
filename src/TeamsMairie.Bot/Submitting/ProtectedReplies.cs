using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>Answers what no circuit may hold: contacts, at once, and not a word of it kept.</summary>
internal sealed class ProtectedReplies(Replies replies)
{
    public async Task AnswerAsync(Turn turn, Caller caller, ProtectedTopic topic, CancellationToken cancellationToken)
    {
        string sentence = topic switch
        {
            ProtectedTopic.Danger => BotTexts.Danger,
            ProtectedTopic.Distress => BotTexts.Distress,
            _ => BotTexts.Report,
        };
        await replies.SayAsync(turn, caller, sentence, cancellationToken);
        if (topic == ProtectedTopic.Danger)
        {
            await AlertAsync(turn, caller, cancellationToken);
        }
    }

    // A grave and imminent danger at work is the one thing the law has the superior told at once.
    private async Task AlertAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        Commune commune = caller.Commune;
        string alert = French.Say(BotTexts.DangerAlert, caller.Person.Name, caller.Person.Function);
        IEnumerable<Person> told = new[] { commune.SuperiorOf(caller.Person.Id), commune.HeadOfServices }
            .OfType<Person>().Where(p => p.Id != caller.Person.Id).DistinctBy(p => p.Id);
        foreach (Person person in told)
        {
            await replies.TellAsync(turn, commune, person.Id, OutboundActivity.Message(alert), cancellationToken);
        }
    }
}
