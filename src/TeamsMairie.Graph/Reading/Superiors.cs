using System.Net;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph.Reading;

/// <summary>Reads the superior of each person; the directory answers 404 for who has none.</summary>
internal sealed class Superiors(Batches batches)
{
    public async Task<IReadOnlyDictionary<PersonId, PersonId>> ReadAsync(
        IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<PersonId, PersonId?> answers = await batches.AskAsync(
            GraphRight.UserReadAll, people,
            (graph, person) => graph.Users[person.ToString()].Manager
                .ToGetRequestInformation(r => r.QueryParameters.Select = ["id"]),
            ReadAsync, cancellationToken);
        return answers.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value ?? default);
    }

    private static async Task<PersonId?> ReadAsync(HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotFound:
                return null;
            case HttpStatusCode.OK:
                DirectoryObject? manager = await KiotaJsonSerializer.DeserializeAsync<DirectoryObject>(
                    await response.Content.ReadAsStreamAsync());
                return Guid.TryParse(manager?.Id, out Guid oid) ? new PersonId(oid) : null;
            case HttpStatusCode.Forbidden:
                throw new DirectoryAwayException("Graph refuses to tell superiors.") { Missing = GraphRight.UserReadAll };
            default:
                throw new DirectoryAwayException($"Graph answered {response.StatusCode} about a superior.");
        }
    }
}
