using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tests;

namespace TeamsMairie.Benchmarks;

/// <summary>What an answer costs once it is known.</summary>
[MemoryDiagnoser]
public class TheAnswer
{
    private static readonly Func<string, DrawnCard> Decision = Samples.All["C4-decider"];
    private readonly InvokeResponse card = InvokeResponse.Card(Decision("Il nous faudrait un renfort samedi").Json);

    /// <summary>Draws the card on which the head of services decides, and writes it.</summary>
    [Benchmark]
    public int DrawTheDecisionCard()
    {
        DrawnCard drawn = Decision("Il nous faudrait un renfort samedi");
        return JsonSerializer.SerializeToUtf8Bytes(drawn.Json, JsonElementOnly.Default.JsonElement).Length;
    }

    /// <summary>Writes a card as the answer to a click.</summary>
    [Benchmark]
    public Task AnswerAnInvoke() => card.ExecuteAsync(new DefaultHttpContext { Response = { Body = Stream.Null } });
}
