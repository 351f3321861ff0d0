using TeamsMairie.Sandbox.Client;

namespace TeamsMairie.Sandbox;

/// <summary>Opens the doors once Kestrel listens: installs the bot for everyone, then the sandbox is ready.</summary>
internal sealed partial class Opening(
    Installation installation, IHostApplicationLifetime life, ILogger<Opening> logger) : BackgroundService
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the sandbox can be played with.</summary>
    public Task Ready => ready.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration start = life.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
        await installation.InstallAsync(stoppingToken);
        Log.Ready(logger);
        ready.SetResult();
    }

    private static partial class Log
    {
        [LoggerMessage(7001, LogLevel.Information, "The sandbox is ready.")]
        public static partial void Ready(ILogger logger);
    }
}
