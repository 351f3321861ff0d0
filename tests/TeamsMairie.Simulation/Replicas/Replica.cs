using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Journal.Waking;
using TeamsMairie.Simulation.Scheduling;

namespace TeamsMairie.Simulation.Replicas;

/// <summary>One process of the real bot: its door, its wakes, its deliveries.</summary>
internal sealed class Replica
{
    private readonly ServiceProvider services;
    private readonly Lazy<Desk> desk;

    public Replica(Process process, ServiceProvider services)
    {
        (Process, this.services) = (process, services);
        desk = new Lazy<Desk>(() => Desk.Of(services));
        process.Post(_ => _ = WakeAsync(), null);
    }

    public Process Process { get; }

    /// <summary>What no process may meet: the end of its wakes, or of an answer, by an exception. Null while all is well.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Its services, to look at what it would draw.</summary>
    public IServiceProvider Services => services;

    /// <summary>Kills it: nothing of it ever runs again.</summary>
    public void Kill()
    {
        Process.Kill();

        // The rest is left to the collector, as a dead process would; meters are in a list of the runtime.
        services.GetRequiredService<IMeterFactory>().Dispose();
    }

    /// <summary>Posts an activity to its address; the answer comes in the process of who asks, or never.</summary>
    public void Post(string activity, Action<Answer> answered) => Process.Post(_ => _ = AnswerAsync(activity, answered), null);

    private async Task WakeAsync()
    {
        try
        {
            await services.GetRequiredService<WakeLoop>().RunAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            Fault = e;
        }
    }

    private async Task AnswerAsync(string activity, Action<Answer> answered)
    {
        try
        {
            answered(await AnswerAsync(activity));
        }
        catch (Exception e)
        {
            Fault = e;
        }
    }

    private async Task<Answer> AnswerAsync(string activity)
    {
        DefaultHttpContext http = new() { RequestServices = services };
        using MemoryStream body = new();
        http.Request.Method = "POST";
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity));
        http.Response.Body = body;
        IResult result = await MessagesEndpoint.AnswerAsync(
            http.Request, desk.Value.Door, desk.Value.Receptionist, desk.Value.Clock, desk.Value.Loggers);
        await result.ExecuteAsync(http);
        return new Answer(http.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }

    // What the address of the bot is given for each request.
    private sealed record Desk(IDoor Door, Receptionist Receptionist, TimeProvider Clock, ILoggerFactory Loggers)
    {
        public static Desk Of(ServiceProvider services) => new(
            services.GetRequiredService<IDoor>(), services.GetRequiredService<Receptionist>(),
            services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>());
    }
}

/// <summary>What a replica answered.</summary>
internal sealed record Answer(int Status, string Body);
