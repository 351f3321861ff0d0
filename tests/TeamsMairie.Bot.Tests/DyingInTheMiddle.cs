using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class DyingInTheMiddle : IDisposable
{
    private const string Agent = "62a041b7-5364-531b-8cca-9c506bbecc5b";
    private const string Chief = "114e8e68-6246-54f7-8692-a984d0111b90";
    private const string Opened = "est ouvert :";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("mairie-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Killed_between_the_message_and_the_reply_it_replies_once_when_it_is_back()
    {
        await using HangingConnector teams = await HangingConnector.StartAsync();
        using HttpClient http = new();
        (Process first, Uri address) = await StartAsync(http);
        using (first)
        {
            Task<HttpResponseMessage> posting = http.PostAsync(
                new Uri(address, "/api/messages"), Message(teams.ServiceUrl), TestContext.Current.CancellationToken);
            await teams.Called.WaitAsync(Patience, TestContext.Current.CancellationToken);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => posting);
        }

        Assert.Empty(teams.Taken);
        teams.StartAnswering();
        (Process second, _) = await StartAsync(http);
        using Process last = second;
        await UntilAsync(() => teams.Taken.Any(t => t.Conversation.Contains(Chief, StringComparison.Ordinal)));
        second.Kill(entireProcessTree: true);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        (string conversation, string reply) = Assert.Single(
            teams.Taken, t => t.Body.Contains("Votre demande est bien reçue", StringComparison.Ordinal));
        Assert.Equal("a:jordan", conversation);
        Assert.Contains("Didier Marty", reply, StringComparison.Ordinal);
        Assert.Equal(2, teams.Taken.Count);
    }

    private static StringContent Message(Uri serviceUrl) => new(
        new JsonObject
        {
            ["type"] = "message",
            ["id"] = "m1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["conversation"] = new JsonObject { ["id"] = "a:jordan", ["conversationType"] = "personal" },
            ["from"] = new JsonObject { ["id"] = "29:jordan", ["aadObjectId"] = Agent },
            ["recipient"] = new JsonObject { ["id"] = "28:5c1c0171-0000-4000-8000-0000ba5ab1e5" },
            ["text"] = "Bonjour, je voudrais poser vendredi 9 mai",
        }.ToJsonString(),
        Encoding.UTF8,
        "application/json");

    // Each start takes a free port of its own, and says which.
    private async Task<(Process Process, Uri Address)> StartAsync(HttpClient http)
    {
        TaskCompletionSource<Uri> open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Process process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "TeamsMairie.Sandbox.dll"), "--data", folder, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } said && said.Contains(Opened, StringComparison.Ordinal))
            {
                open.TrySetResult(new Uri(said[(said.IndexOf(Opened, StringComparison.Ordinal) + Opened.Length)..].Trim()));
            }
        };
        process.BeginOutputReadLine();
        Uri address = await open.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await UntilAsync(() => IsReadyAsync(http, address));
        return (process, address);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Uri address)
    {
        using HttpResponseMessage answer =
            await http.GetAsync(new Uri(address, "/health/ready"), TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static Task UntilAsync(Func<bool> isThere) => UntilAsync(() => Task.FromResult(isThere()));

    private static async Task UntilAsync(Func<Task<bool>> isThere)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(Patience);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(100));
        while (!await isThere())
        {
            await timer.WaitForNextTickAsync(end.Token);
        }
    }
}
