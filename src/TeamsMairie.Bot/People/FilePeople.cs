using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.People;

/// <summary>Nothing is known beyond the commune file: for the sandbox, and where the directory has no superiors.</summary>
internal sealed class FilePeople : IPeople
{
    public IReadOnlyList<SignalledAbsence> AbsencesOf(Commune commune) => [];

    public Task<Authority> VerifyAsync(PersonId person, CancellationToken cancellationToken) => Task.FromResult(Authority.Held);

    public string? CautionFor(Commune commune) => null;
}
