using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Triage.Learning;

/// <summary>Who wrote a message, in the words of the corpus.</summary>
/// <param name="Role">Their role; null when it is not known.</param>
/// <param name="Fields">The competences of their own service.</param>
internal sealed record Author(string? Role, IReadOnlyList<string> Fields)
{
    /// <summary>Somebody of whom nothing is known.</summary>
    public static readonly Author Unknown = new(null, []);

    /// <summary>Whether their own service is what they mostly write about.</summary>
    public bool IsOfAService => Role is "agent" or "chef";

    /// <summary>A writer in the words of the corpus.</summary>
    public static Author Of(Writer? writer) => writer is null
        ? Unknown
        : new Author(NameOf(writer.Role), [.. writer.Fields.Select(field => field.Slug)]);

    private static string? NameOf(Role role) => role switch
    {
        Circuit.Town.Role.StaffMember => "agent",
        Circuit.Town.Role.ServiceHead => "chef",
        Circuit.Town.Role.DeputyHeadOfServices => "dga",
        Circuit.Town.Role.HeadOfServices => "sgm",
        Circuit.Town.Role.Mayor => "maire",
        Circuit.Town.Role.DeputyMayor => "adjoint",
        Circuit.Town.Role.DelegatedCouncillor => "conseiller-delegue",
        Circuit.Town.Role.Councillor => "conseiller",
        Circuit.Town.Role.OppositionCouncillor => "conseiller-opposition",
        _ => null,
    };
}
