namespace TeamsMairie.Cards.Views;

/// <summary>Finds the words of a standard reply. {0} is the first name, {1} the interlocutor, {2} the day.</summary>
internal static class StandardReplies
{
    public static string Say(WaitingReplyContent content) => content.Interlocutor is { } to
        ? French.Say(Text(content.Reply), content.FirstName, to, French.Day(content.DueOn))
        : French.Say(CardTexts.ReplyUnknown, content.FirstName, "", French.Day(content.DueOn));

    private static string Text(StandardReply reply) => reply switch
    {
        StandardReply.Leave => CardTexts.ReplyLeave,
        StandardReply.Pay => CardTexts.ReplyPay,
        StandardReply.Training => CardTexts.ReplyTraining,
        StandardReply.WorkingTime => CardTexts.ReplyWorkingTime,
        StandardReply.Health => CardTexts.ReplyHealth,
        StandardReply.Reinforcement => CardTexts.ReplyReinforcement,
        StandardReply.Project => CardTexts.ReplyProject,
        StandardReply.Service => CardTexts.ReplyService,
        StandardReply.Elected => CardTexts.ReplyElected,
        StandardReply.Bypass => CardTexts.ReplyBypass,
        StandardReply.Unknown => CardTexts.ReplyUnknown,
        _ => CardTexts.ReplyGeneric,
    };
}
