using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>Answers what no circuit may hold: contacts, at once, and not a word of it kept.</summary>
internal sealed class ProtectedReplies(Replies replies)
{
    /// <summary>What is said to who wrote it.</summary>
    public static string Sentence(ProtectedTopic topic) => topic switch
    {
        ProtectedTopic.Danger => BotTexts.Danger,
        ProtectedTopic.Distress => BotTexts.Distress,
        _ => BotTexts.Report,
    };

    public async Task AnswerAsync(
        Turn turn, Caller caller, Reading.ProtectedReport reading, CancellationToken cancellationToken)
    {
        await replies.SayAsync(turn, caller, Sentence(reading.Topic), cancellationToken);
        await AlertOfDangerAsync(turn, reading, caller.Commune, caller.Person, cancellationToken);
    }

    /// <summary>A grave and imminent danger at work is the one thing the law has the superior told at once.</summary>
    public async Task AlertOfDangerAsync(
        Turn turn, Reading reading, Commune commune, Person author, CancellationToken cancellationToken)
    {
        if (reading is not Reading.ProtectedReport(ProtectedTopic.Danger))
        {
            return;
        }

        string alert = French.Say(BotTexts.DangerAlert, author.Name, author.Function);
        IEnumerable<Person> told = new[] { commune.SuperiorOf(author.Id), commune.HeadOfServices }
            .OfType<Person>().Where(p => p.Id != author.Id).DistinctBy(p => p.Id);
        foreach (Person person in told)
        {
            await replies.TellAsync(turn, commune, person.Id, OutboundActivity.Message(alert), cancellationToken);
        }
    }
}
