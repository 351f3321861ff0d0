using System.Net;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph.Reading;

/// <summary>Asks the same of many persons, twenty in a call (<c>$batch</c>).</summary>
/// <remarks>
/// Each answer of a batch has its own status, which the retries of the library do not see: those who must wait are asked
/// again after the time Graph says. Source: « JSON batching », section on throttling.
/// </remarks>
internal sealed class Batches(GraphDoor door, TimeProvider clock)
{
    private const int InOneCall = 20;
    private const int MostRounds = 4;

    private static readonly TimeSpan OneCall = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    /// <summary>The answer about each person, read by <paramref name="read"/>.</summary>
    /// <exception cref="DirectoryAwayException">Somebody was not answered about, however often Graph was asked.</exception>
    public async Task<IReadOnlyDictionary<PersonId, T>> AskAsync<T>(
        GraphRight permission, IEnumerable<PersonId> people, Func<GraphServiceClient, PersonId, RequestInformation> ask,
        Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellationToken)
    {
        Dictionary<PersonId, T> answers = [];
        Queue<PersonId> left = new(people);
        TimeSpan? wait = null;
        for (int round = 0; left.Count > 0; round++)
        {
            if (round == MostRounds)
            {
                throw new DirectoryAwayException("Graph asks to wait again and again.");
            }

            await Task.Delay(wait ?? TimeSpan.Zero, clock, cancellationToken);
            wait = null;
            PersonId[] asked = [.. left];
            left.Clear();
            foreach (PersonId[] some in asked.Chunk(InOneCall))
            {
                foreach ((PersonId person, HttpResponseMessage response) in await CallAsync(permission, some, ask, cancellationToken))
                {
                    using (response)
                    {
                        if (IsLater(response.StatusCode))
                        {
                            left.Enqueue(person);
                            wait = Longer(wait, response);
                        }
                        else
                        {
                            answers[person] = await read(response);
                        }
                    }
                }
            }
        }

        return answers;
    }

    private Task<List<(PersonId Person, HttpResponseMessage Response)>> CallAsync(
        GraphRight permission, PersonId[] people, Func<GraphServiceClient, PersonId, RequestInformation> ask,
        CancellationToken cancellationToken) => door.CallAsync(
        permission, OneCall,
        async (graph, deadline) =>
        {
            BatchRequestContentCollection batch = new(graph);
            foreach (PersonId person in people)
            {
                await batch.AddBatchRequestStepAsync(ask(graph, person), person.ToString());
            }

            BatchResponseContentCollection answered = await graph.Batch.PostAsync(batch, deadline);
            List<(PersonId, HttpResponseMessage)> responses = [];
            foreach (PersonId person in people)
            {
                responses.Add((person, await answered.GetResponseByIdAsync(person.ToString())
                    ?? throw new DirectoryAwayException("Graph left a question of a batch without an answer.")));
            }

            return responses;
        },
        cancellationToken);

    private static bool IsLater(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static TimeSpan Longer(TimeSpan? wait, HttpResponseMessage response)
    {
        TimeSpan asked = response.Headers.RetryAfter?.Delta ?? Pause;
        TimeSpan longer = wait > asked ? wait.Value : asked;
        return longer <= LongestPause ? longer : throw new DirectoryAwayException("Graph asks to wait too long.");
    }
}
