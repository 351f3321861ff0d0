using System.Diagnostics;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Frames.Changes;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;
using static TeamsMairie.Circuit.Frames.Changes.FrameChange;

namespace TeamsMairie.Bot.Frames;

/// <summary>Says in French what differs between two versions of a frame.</summary>
internal static class ChangeSentences
{
    /// <summary>One sentence for each change; one alone when there is none.</summary>
    public static IReadOnlyList<string> Between(Commune before, Commune after)
    {
        string[] said = [.. Differences.Between(before, after).Select(change => Of(change, before, after))];
        return said.Length > 0 ? said : [FrameTexts.NoChange];
    }

    private static string Of(FrameChange change, Commune before, Commune after) => change switch
    {
        Joined c => French.Say(FrameTexts.ChangeJoined, c.Person.Name, c.Person.Function),
        Left c => French.Say(FrameTexts.ChangeLeft, c.Person.Name, c.Person.Function),
        Became c => French.Say(
            FrameTexts.ChangeBecame, c.Before.Name, c.Before.Function, c.After.Name, c.After.Function),
        Posted c => French.Say(FrameTexts.ChangePosted, c.After.Name, Place(c, after)),
        WeekSet c => French.Say(FrameTexts.ChangeWeekSet, c.After.Name, Week(c.After.Week)),
        FunctionsSet { After: var now, Before: var was } => Act(
            now.Name, was.Functions?.Act, now.Functions?.Act,
            FrameTexts.ChangeActGiven, FrameTexts.ChangeActEnded, FrameTexts.ChangeActChanged),
        SignatureSet { After: var now, Before: var was } => Act(
            now.Name, was.Signature?.Act, now.Signature?.Act,
            FrameTexts.ChangeSignatureGiven, FrameTexts.ChangeSignatureEnded, FrameTexts.ChangeSignatureChanged),
        CompetenceMoved c => French.Say(
            FrameTexts.ChangeCompetenceMoved, Competences.LabelOf(c.Competence), c.Before.Name, c.After.Name),
        ServiceSet c => Of(c, after),
        DelaySet c => French.Say(FrameTexts.ChangeDelaySet, FrameWords.Delays.Of(c.Delay), c.Before, c.After),
        ChoiceSet { Before: var was, After: { } now } => French.Say(
            FrameTexts.ChangeChoiceMade, FrameWords.Senders.Of(now.Sender), FrameWords.Topics.Of(now.Topic),
            string.Join(", ", now.Offices.Select(FrameWords.Offices.Of))),
        ChoiceSet { Before: { } was } => French.Say(
            FrameTexts.ChangeChoiceEnded, FrameWords.Senders.Of(was.Sender), FrameWords.Topics.Of(was.Topic)),
        SubstitutionSet { After: { } now } => French.Say(
            now.IsStated ? FrameTexts.ChangeSubstitutionStated : FrameTexts.ChangeSubstitutionNamed,
            Name(now.Of, after), Name(now.By, after)),
        SubstitutionSet { Before: { } was } => French.Say(
            FrameTexts.ChangeSubstitutionEnded, Name(was.Of, before), Name(was.By, before)),
        RecusalSet { After: { } now } => French.Say(
            FrameTexts.ChangeRecusalMade, Name(now.Of, after), Competences.LabelOf(now.Field), Name(now.By, after)),
        RecusalSet { Before: { } was } => French.Say(
            FrameTexts.ChangeRecusalEnded, Name(was.Of, before), Competences.LabelOf(was.Field)),
        PartSet c => FrameTexts.ResourceManager.GetString($"Part{c.Part}", French.Culture)
            ?? throw new InvalidOperationException($"{c.Part} has no sentence."),
        _ => throw new UnreachableException(change.GetType().Name),
    };

    private static string Of(ServiceSet change, Commune after) => change switch
    {
        { Before: null, After: { } opened } => French.Say(FrameTexts.ChangeServiceOpened, opened.Name),
        { Before: { } closed, After: null } => French.Say(FrameTexts.ChangeServiceClosed, closed.Name),
        { Before: { } was, After: { } now } when was.Head != now.Head => now.Head is { } head
            ? French.Say(FrameTexts.ChangeServiceHead, now.Name, Name(head, after))
            : French.Say(FrameTexts.ChangeServiceVacant, now.Name),
        _ => French.Say(FrameTexts.ChangeServiceChanged, change.After?.Name),
    };

    private static string Act(string person, string? was, string? now, string given, string ended, string changed) =>
        French.Say(was is null ? given : now is null ? ended : changed, person, now ?? was);

    private static string Place(Posted change, Commune after) =>
        change.Before.Service != change.After.Service && after.FindService(change.After.Service) is { } service
            ? French.Say(FrameTexts.ChangePostedService, service.Name)
        : change.Before.Pole != change.After.Pole && change.After.Pole is { } pole
            ? French.Say(FrameTexts.ChangePostedPole, pole)
        : FrameTexts.ChangePostedSame;

    private static string Week(WorkingWeek week) => string.Join(", ", FrameWords.Days.All.Where(day =>
        FrameWords.Days.Knows(day, out WorkingWeek one) && week.HasFlag(one)));

    private static string Name(PersonId person, Commune commune) => commune.Find(person)?.Name ?? BotTexts.SomeoneGone;
}
