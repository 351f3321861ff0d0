using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TeamsMairie.Sandbox.Emulator;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>The server-sent events that keep the panes alive without a reload.</summary>
internal static class FeedEndpoint
{
    public static void MapFeed(this IEndpointRouteBuilder sandbox) =>
        sandbox.MapGet("/events", (LiveFeed feed, IHostApplicationLifetime life, CancellationToken gone) =>
            TypedResults.ServerSentEvents(ReadAsync(feed, life.ApplicationStopping, gone)));

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        LiveFeed feed, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        Channel<LiveEvent> channel = feed.Open();
        try
        {
            // The first word, so that the page knows that it will miss nothing from now on.
            yield return new SseItem<string>(string.Empty, "hello");
            while (await MoreAsync(channel, end.Token))
            {
                while (channel.Reader.TryRead(out LiveEvent? news))
                {
                    yield return new SseItem<string>(news.Subject, news.Name);
                }
            }
        }
        finally
        {
            feed.Close(channel);
        }
    }

    private static async Task<bool> MoreAsync(Channel<LiveEvent> channel, CancellationToken end)
    {
        try
        {
            return await channel.Reader.WaitToReadAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
