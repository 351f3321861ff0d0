using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph;

/// <summary>Asks the directory about one account, now: a decision rests on it.</summary>
public sealed class AccountReader
{
    private const int NotFound = 404;

    // A click must be answered within five seconds; nothing is tried twice while a person waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly IRequestOption[] Once = [new RetryHandlerOption { MaxRetry = 0 }];

    private readonly GraphDoor door;

    internal AccountReader(GraphDoor door) => this.door = door;

    /// <summary>Whether a person's account is enabled.</summary>
    /// <exception cref="DirectoryAwayException">It cannot be known: the decision must wait.</exception>
    public Task<Account> ReadAsync(PersonId person, CancellationToken cancellationToken) => door.CallAsync(
        GraphRight.UserReadAll, Patience,
        async (graph, deadline) =>
        {
            try
            {
                User? user = await graph.Users[person.ToString()].GetAsync(
                    request =>
                    {
                        request.QueryParameters.Select = ["id", "accountEnabled"];
                        request.Options = [.. Once];
                    },
                    deadline);
                return user?.AccountEnabled switch
                {
                    true => Account.Enabled,
                    false => Account.Disabled,
                    null => throw new DirectoryAwayException("Graph did not say whether the account is enabled."),
                };
            }
            catch (ApiException e) when (e.ResponseStatusCode is NotFound)
            {
                return Account.Unknown;
            }
        },
        cancellationToken);
}
