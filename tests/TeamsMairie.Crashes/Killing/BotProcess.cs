using System.Collections.Concurrent;
using System.Diagnostics;
using TeamsMairie.Crashes.Dying;

namespace TeamsMairie.Crashes.Killing;

/// <summary>One life of the bot, in a process of its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Died = process.WaitForExitAsync();
    }

    /// <summary>Its address, once it listens.</summary>
    public Task<Uri> Open => open.Task;

    /// <summary>Ends when the process has ended, however it did.</summary>
    public Task Died { get; }

    /// <summary>What it said, for whoever looks for a fault.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>How many dossiers that were due it took.</summary>
    public int Woken => Said.Count(line => line == MortalHost.Woken);

    public static BotProcess Start(IEnumerable<string> settings)
    {
        ProcessStartInfo start = new("dotnet", [typeof(MortalHost).Assembly.Location, MortalHost.Switch, .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new(Process.Start(start) ?? throw new InvalidOperationException("The bot did not start."));
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await Died;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        Said.Enqueue(line ?? "");
        if (Uri.TryCreate(line, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp)
        {
            open.TrySetResult(address);
        }
    }
}
