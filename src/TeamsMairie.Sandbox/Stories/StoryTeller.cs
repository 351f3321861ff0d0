using System.Text.Json;
using System.Threading.Channels;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Stories;

/// <summary>Plays one story at a time, waiting for each card as a person would.</summary>
internal sealed partial class StoryTeller(
    StoryStage stage,
    LiveFeed feed,
    SandboxPace pace,
    IHostApplicationLifetime life,
    ILogger<StoryTeller> logger) : IDisposable
{
    private readonly Lock gate = new();
    private CancellationTokenSource? stop;
    private Task telling = Task.CompletedTask;

    public bool IsRunning
    {
        get
        {
            lock (gate)
            {
                return !telling.IsCompleted;
            }
        }
    }

    /// <summary>Starts a story; false when one is being told.</summary>
    public bool TryStart(Story story)
    {
        lock (gate)
        {
            if (!telling.IsCompleted)
            {
                return false;
            }

            stop?.Dispose();
            stop = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping);
            CancellationToken token = stop.Token;
            telling = Task.Run(() => TellAsync(story, token), token);
            return true;
        }
    }

    /// <summary>Stops the story being told, if any, and waits until it is silent.</summary>
    public async Task StopAsync()
    {
        Task last;
        lock (gate)
        {
            stop?.Cancel();
            last = telling;
        }

        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stop?.Dispose();

    private async Task TellAsync(Story story, CancellationToken cancellationToken)
    {
        string beginning = stage.Now();
        for (int index = 0; index < story.Steps.Count; index++)
        {
            Story.Step step = story.Steps[index];
            Tell(story, index + 1, step.Explains, "running");
            await Task.Delay(pace.Step, TimeProvider.System, cancellationToken);
            if (await PlayAsync(story, step, beginning, cancellationToken) is { } trouble)
            {
                Tell(story, index + 1, trouble, "stopped");
                return;
            }
        }

        Tell(story, story.Steps.Count, PageTexts.StoryOver, "over");
    }

    private async Task<string?> PlayAsync(
        Story story, Story.Step step, string beginning, CancellationToken cancellationToken)
    {
        try
        {
            return step.Says is null
                ? await ClickAsync(story, step, beginning, cancellationToken)
                : await stage.SayAsync(story, step, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Nobody awaits a story: without this, the person who watches would wait for ever.
            Log.Failed(logger, story.Key, failure);
            return PageTexts.StoryFailed;
        }
    }

    private async Task<string?> ClickAsync(
        Story story, Story.Step step, string beginning, CancellationToken cancellationToken)
    {
        Channel<LiveEvent> news = feed.Open();
        using CancellationTokenSource patience = new(pace.Patience, TimeProvider.System);
        using CancellationTokenSource end =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            while (true)
            {
                if (await stage.TryClickAsync(story, step, beginning, cancellationToken) is { } done)
                {
                    return done.Trouble;
                }

                await news.Reader.ReadAsync(end.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PageTexts.StoryLate;
        }
        finally
        {
            feed.Close(news);
        }
    }

    private void Tell(Story story, int step, string sentence, string state) => feed.Tell(
        LiveEvents.Story,
        JsonSerializer.Serialize(
            new StoryProgress(story.Key, step, story.Steps.Count, sentence, state), PlayJson.Default.StoryProgress));

    private static partial class Log
    {
        [LoggerMessage(7101, LogLevel.Error, "Story {Story} stopped.")]
        public static partial void Failed(ILogger logger, string story, Exception failure);
    }
}
