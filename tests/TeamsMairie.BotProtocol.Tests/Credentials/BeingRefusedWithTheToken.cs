using System.Collections.Concurrent;
using System.Net;

namespace TeamsMairie.BotProtocol.Tests.Credentials;

public sealed class BeingRefusedWithTheToken
{
    private readonly FakeEntra entra = new();
    private readonly ConcurrentQueue<string> presented = [];
    private Func<string, bool> isGood = _ => true;

    [Fact]
    public async Task Is_tried_once_more_with_another()
    {
        isGood = token => token != "jeton-1";

        Assert.Equal(HttpStatusCode.OK, await CallAsync());

        Assert.Equal(["jeton-1", "jeton-2"], presented);
    }

    [Fact]
    public async Task Is_never_tried_twice_more()
    {
        isGood = _ => false;

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync());

        Assert.Equal(["jeton-1", "jeton-2"], presented);
    }

    [Fact]
    public async Task Without_end_does_not_make_Entra_be_asked_without_end()
    {
        isGood = _ => false;

        for (int i = 0; i < 300; i++)
        {
            await CallAsync();
            entra.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // The first token, the one instead of it, and nothing more in five minutes: 300 calls and one retry.
        Assert.Equal((2, 301), (entra.Asked, presented.Count));
        await CallAsync();
        Assert.Equal((3, 303), (entra.Asked, presented.Count));
    }

    [Fact]
    public async Task By_a_hundred_at_a_time_is_one_more_question_to_Entra()
    {
        isGood = token => token != "jeton-1";
        await entra.Tokens.GetAsync(TestContext.Current.CancellationToken);

        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(CallAsync)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, entra.Asked);
    }

    [Fact]
    public async Task Is_told_as_it_is_when_only_the_same_token_can_be_had()
    {
        entra.Repeats = true;
        isGood = _ => false;

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync());

        Assert.Equal(["jeton"], presented);
    }

    [Fact]
    public async Task Is_told_as_it_is_when_Entra_is_down()
    {
        await entra.Tokens.GetAsync(TestContext.Current.CancellationToken);
        entra.IsDown = true;
        isGood = _ => false;

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync());

        Assert.Equal(["jeton-1"], presented);
    }

    private async Task<HttpStatusCode> CallAsync()
    {
        using HttpMessageInvoker invoker = new(new ConnectorTokenHandler(entra.Tokens) { InnerHandler = new Connector(this) });
        using HttpRequestMessage request = new(HttpMethod.Post, "https://smba.trafficmanager.net/emea/v3/conversations");
        using HttpResponseMessage answer = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private sealed class Connector(BeingRefusedWithTheToken test) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string token = request.Headers.Authorization!.Parameter!;
            test.presented.Enqueue(token);
            return Task.FromResult(new HttpResponseMessage(test.isGood(token) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized));
        }
    }
}
