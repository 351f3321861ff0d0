using System.Diagnostics.Metrics;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Reception;

/// <summary>Counts whether messages of the bot were of use. What is written with it is not kept: it may name anybody.</summary>
internal sealed class FeedbackBox(IMeterFactory meters)
{
    private readonly Counter<long> reactions = meters.Create("TeamsMairie.Bot").CreateCounter<long>(
        "feedback_total", "{reaction}", "Reactions to the messages of the bot.");

    public InvokeResponse Take(TeamsInvoke.FeedbackGiven given)
    {
        reactions.Add(1, new KeyValuePair<string, object?>("reaction", given.IsLike ? "like" : "dislike"));
        return InvokeResponse.Done;
    }
}
