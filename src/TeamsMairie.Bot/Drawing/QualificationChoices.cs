using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Drawing;

/// <summary>What a request may be about, as buttons: a kind, or a field of municipal action.</summary>
internal static class QualificationChoices
{
    public static ClarificationContent Content(OpenDossier dossier, bool isForHead)
    {
        Dossier state = dossier.State;
        return new ClarificationContent(
            [.. state.Candidates.Select(Choice)], [.. Everything(dossier.Commune)], state.Subject, state.DueOn, isForHead)
        {
            Reference = state.Number,
            Parts = isForHead ? [] : [.. state.Parts],
            Message = isForHead && state.Messages.Count > 0 ? dossier.Commune.Quote(state.Messages[0]) : null,
        };
    }

    /// <summary>A candidate as a button; <see cref="Read"/> reads its value back.</summary>
    public static Choice Choice(Candidate candidate) => new(
        candidate switch
        {
            { Kind: RequestKind.ServiceMatter, Competence: { } field } => Competences.LabelOf(field),
            { Kind: RequestKind.NewProject, Competence: { } field } => $"{BotTexts.KindProject} – {Competences.LabelOf(field)}",
            _ => NameOf(candidate.Kind),
        },
        $"{Kinds.NameOf(candidate.Kind)}/{candidate.Competence?.Slug}");

    /// <summary>The candidate a click brings back; null when it is none of ours.</summary>
    public static Candidate? Read(string value)
    {
        string[] parts = value.Split('/', 2);
        return Kinds.ByName.TryGetValue(parts[0], out RequestKind kind)
            ? new Candidate(kind, parts is [_, { Length: > 0 } slug] ? new Competence(slug) : null)
            : null;
    }

    private static IEnumerable<Choice> Everything(Commune commune) =>
        Competences.All
            .Where(field => field.Slug != "ressources-humaines")
            .Select(field => new Candidate(RequestKind.ServiceMatter, field))
            .Concat(Kinds.ByName.Values
                .Where(kind => kind != RequestKind.ServiceMatter)
                .Select(kind => new Candidate(kind, null)))
            .Select(Choice)
            .OrderBy(choice => choice.Title, StringComparer.Create(French.Culture, ignoreCase: true));

    private static string NameOf(RequestKind kind) => kind switch
    {
        RequestKind.HrLeave => BotTexts.KindLeave,
        RequestKind.HrPay => BotTexts.KindPay,
        RequestKind.HrTraining => BotTexts.KindTraining,
        RequestKind.HrWorkingTime => BotTexts.KindWorkingTime,
        RequestKind.HrOther => BotTexts.KindOtherHr,
        RequestKind.Reinforcement => BotTexts.KindReinforcement,
        RequestKind.NewProject => BotTexts.KindProject,
        _ => BotTexts.KindService,
    };
}
