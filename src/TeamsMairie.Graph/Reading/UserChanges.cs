using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Delta;
using Microsoft.Kiota.Abstractions;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph.Reading;

/// <summary>Reads accounts by what changed since the last time (<c>/users/delta</c>), or all of them when it must.</summary>
internal sealed class UserChanges(GraphDoor door)
{
    private const int Gone = 410;
    private const string Removed = "@removed";

    private static readonly string[] Read = ["id", "accountEnabled", "userType", "department", "jobTitle"];
    private static readonly TimeSpan OnePage = TimeSpan.FromMinutes(1);

    /// <summary>The persons asked about, as they are now, and where to take up next time.</summary>
    public async Task<(IReadOnlyDictionary<PersonId, DirectoryPerson> Known, string? Delta)> ReadAsync(
        DirectorySnapshot? before, IReadOnlySet<PersonId> people, CancellationToken cancellationToken)
    {
        // Somebody new to the frame did not change in the directory: what changed would not tell of them.
        if (before is { DeltaLink: { } link } && people.All(before.Covers))
        {
            Dictionary<PersonId, DirectoryPerson> known = before.People.Where(p => people.Contains(p.Id)).ToDictionary(p => p.Id);
            try
            {
                return (known, await WalkAsync(known, link, people, cancellationToken));
            }
            catch (DirectoryAwayException e) when (e.InnerException is ApiException { ResponseStatusCode: Gone })
            {
                // Graph forgot where we were, and asks that everything be read again.
            }
        }

        Dictionary<PersonId, DirectoryPerson> all = [];
        return (all, await WalkAsync(all, null, people, cancellationToken));
    }

    private async Task<string?> WalkAsync(
        Dictionary<PersonId, DirectoryPerson> known, string? link, IReadOnlySet<PersonId> people,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            DeltaGetResponse page = await PageAsync(link, cancellationToken);
            foreach (User user in page.Value ?? [])
            {
                Take(known, user, people);
            }

            if (page.OdataNextLink is not { } next)
            {
                return page.OdataDeltaLink;
            }

            link = next;
        }
    }

    private Task<DeltaGetResponse> PageAsync(string? link, CancellationToken cancellationToken) => door.CallAsync(
        GraphRight.UserReadAll, OnePage,
        async (graph, deadline) => (link is null
            ? await graph.Users.Delta.GetAsDeltaGetResponseAsync(r => r.QueryParameters.Select = Read, deadline)
            : await graph.Users.Delta.WithUrl(link).GetAsDeltaGetResponseAsync(null, deadline))
            ?? throw new DirectoryAwayException("Graph answered an empty page."),
        cancellationToken);

    // What did not change may be left out of a change.
    private static void Take(Dictionary<PersonId, DirectoryPerson> known, User user, IReadOnlySet<PersonId> people)
    {
        if (!Guid.TryParse(user.Id, out Guid oid) || !people.Contains(new PersonId(oid)))
        {
            return;
        }

        PersonId id = new(oid);
        if (user.AdditionalData.ContainsKey(Removed))
        {
            known.Remove(id);
            return;
        }

        DirectoryPerson last = known.GetValueOrDefault(id) ?? new DirectoryPerson(id, IsEnabled: false, IsGuest: false);
        known[id] = last with
        {
            IsEnabled = user.AccountEnabled ?? last.IsEnabled,
            IsGuest = user.UserType is { } type ? type == "Guest" : last.IsGuest,
            Department = user.Department ?? last.Department,
            Title = user.JobTitle ?? last.Title,
        };
    }
}
