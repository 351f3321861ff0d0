using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph;

/// <summary>What the directory says of one person of the frame. No name and no address: the frame has the first.</summary>
/// <param name="Id">The object id.</param>
/// <param name="IsEnabled">Whether the account may sign in (<c>accountEnabled</c>).</param>
/// <param name="IsGuest">Whether the account comes from another organisation (<c>userType</c>).</param>
public sealed record DirectoryPerson(PersonId Id, bool IsEnabled, bool IsGuest)
{
    /// <summary>The department; null when the directory states none.</summary>
    public string? Department { get; init; }

    /// <summary>The job title; null when the directory states none.</summary>
    public string? Title { get; init; }

    /// <summary>The superior; null when the directory has none, which is usual for élus.</summary>
    public PersonId? Manager { get; init; }

    /// <summary>The absence that Outlook shows, now or soon; null when there is none, or when it was not read.</summary>
    public OutOfOffice? Away { get; init; }
}
