using System.Collections.Frozen;
using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Triage;

/// <summary>The names of the kinds in the word lists and on the buttons.</summary>
public static class Kinds
{
    private static readonly FrozenDictionary<string, RequestKind> Known = new Dictionary<string, RequestKind>
    {
        ["service-matter"] = RequestKind.ServiceMatter,
        ["hr-leave"] = RequestKind.HrLeave,
        ["hr-pay"] = RequestKind.HrPay,
        ["hr-training"] = RequestKind.HrTraining,
        ["hr-working-time"] = RequestKind.HrWorkingTime,
        ["hr-other"] = RequestKind.HrOther,
        ["reinforcement"] = RequestKind.Reinforcement,
        ["new-project"] = RequestKind.NewProject,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every name with its kind.</summary>
    public static IReadOnlyDictionary<string, RequestKind> ByName => Known;

    /// <summary>The name of a kind.</summary>
    public static string NameOf(RequestKind kind) => Known.First(pair => pair.Value == kind).Key;
}
