using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Benchmarks;

/// <summary>What a request costs before anything is done about it.</summary>
[MemoryDiagnoser]
public class TheDoor
{
    private readonly Genuine genuine = new();
    private readonly byte[] message = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "message-personal.json"));
    private readonly byte[] click = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "invoke-card-action.json"));

    /// <summary>Reads a message.</summary>
    [Benchmark]
    public object ReadAMessage() => TurnReader.Read(message);

    /// <summary>Reads a click.</summary>
    [Benchmark]
    public object ReadAClick() => TurnReader.Read(click);

    /// <summary>What the other measures of the door also hold: the request of ASP.NET, without its server.</summary>
    [Benchmark]
    public HttpRequest MakeTheRequest() => genuine.Request();

    /// <summary>Every rule of the token, with keys just fetched.</summary>
    [Benchmark]
    public Task<bool> VerifyATokenCold() => VerifyAsync(genuine.FreshKeys());

    /// <summary>Every rule of the token, with keys in use.</summary>
    [Benchmark]
    public Task<bool> VerifyATokenWarm() => VerifyAsync(genuine.Current!);

    /// <summary>From the request to the turn.</summary>
    [Benchmark]
    public async Task<bool> Admit() => await genuine.Door.AdmitAsync(genuine.Request(), CancellationToken.None) is Admission.Admitted
        ? true
        : throw new InvalidOperationException("A genuine request is admitted.");

    private async Task<bool> VerifyAsync(SigningKeySet keys)
    {
        Knock knock = genuine.Knock(keys);
        foreach (DoorRule rule in DoorRules.All.BeforeBody)
        {
            if (!await rule.Holds(knock))
            {
                throw new InvalidOperationException(rule.Reason);
            }
        }

        return true;
    }
}
