using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>Reads the directory about everyone in the frames, and keeps what it said.</summary>
internal sealed class PeopleReading(DirectoryReader directory, PeopleMemory memory, CommuneRegister communes)
{
    /// <summary>The tenant whose directory is read: the one of every commune.</summary>
    /// <exception cref="InvalidDataException">There are several; the message is for a person.</exception>
    public Guid Tenant => communes.All.Select(c => c.Tenant).Distinct().ToArray() is [var one]
        ? one
        : throw new InvalidDataException(PeopleTexts.SeveralTenants);

    /// <summary>Reads and keeps. The mailbox of an élu is never looked at: their powers do not move on a signal.</summary>
    /// <param name="before">From where to take up; null to read everything again.</param>
    /// <param name="cancellationToken">What was kept before stays.</param>
    /// <exception cref="DirectoryAwayException">The directory did not answer; what was kept before stays.</exception>
    public async Task<DirectorySnapshot> ReadAsync(DirectorySnapshot? before, CancellationToken cancellationToken)
    {
        Person[] everyone = [.. communes.All.SelectMany(c => c.People)];
        HashSet<PersonId> elected = [.. everyone.Where(p => !p.Role.IsStaff()).Select(p => p.Id)];
        DirectorySnapshot read = await directory.ReadAsync(
            before, everyone.Select(p => p.Id).ToHashSet(), everyone.Select(p => p.Id).Where(id => !elected.Contains(id)).ToHashSet(),
            cancellationToken);
        await memory.KeepAsync(Tenant, read, cancellationToken);
        return read;
    }
}
