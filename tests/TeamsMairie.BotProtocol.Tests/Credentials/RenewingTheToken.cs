using Azure.Identity;

namespace TeamsMairie.BotProtocol.Tests.Credentials;

public sealed class RenewingTheToken
{
    private readonly FakeEntra entra = new();

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_done_when_ten_minutes_or_less_are_left()
    {
        string first = await entra.Tokens.GetAsync(Deadline);
        entra.Clock.Advance(TimeSpan.FromMinutes(50) - TimeSpan.FromSeconds(1));
        string before = await entra.Tokens.GetAsync(Deadline);

        entra.Clock.Advance(TimeSpan.FromSeconds(1));
        string after = await entra.Tokens.GetAsync(Deadline);

        Assert.Equal(("jeton-1", "jeton-1", "jeton-2", 2), (first, before, after, entra.Asked));
    }

    [Fact]
    public async Task Is_asked_for_once_by_a_hundred_at_a_time()
    {
        TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        entra.Gate = answer.Task;
        Task<string>[] callers = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(() => entra.Tokens.GetAsync(Deadline).AsTask()))];

        answer.SetResult();
        string[] tokens = await Task.WhenAll(callers);

        Assert.All(tokens, token => Assert.Equal("jeton-1", token));
        Assert.Equal(1, entra.Asked);
    }

    [Fact]
    public async Task Fails_once_for_a_hundred_at_a_time_and_is_tried_again_a_little_later()
    {
        entra.IsDown = true;
        Task<string>[] callers = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(() => entra.Tokens.GetAsync(Deadline).AsTask()))];

        foreach (Task<string> caller in callers)
        {
            await Assert.ThrowsAsync<AuthenticationFailedException>(() => caller);
        }

        Assert.Equal(1, entra.Asked);
        entra.IsDown = false;
        entra.Clock.Advance(TokenTimes.Breath);
        Assert.Equal("jeton-2", await entra.Tokens.GetAsync(Deadline));
    }

    [Fact]
    public async Task Leaves_the_old_one_in_use_while_it_cannot_be_done_but_not_beyond_its_end()
    {
        await entra.Tokens.GetAsync(Deadline);
        entra.IsDown = true;

        for (int minute = 50; minute < 60; minute++)
        {
            entra.Clock.SetUtcNow(entra.Clock.Start + TimeSpan.FromMinutes(minute));
            Assert.Equal("jeton-1", await entra.Tokens.GetAsync(Deadline));
            Assert.Equal("jeton-1", await entra.Tokens.GetAsync(Deadline));
        }

        Assert.Equal(11, entra.Asked);
        entra.Clock.SetUtcNow(entra.Clock.Start + TimeSpan.FromMinutes(59.5));
        Assert.Equal("jeton-1", await entra.Tokens.GetAsync(Deadline));
        entra.Clock.SetUtcNow(entra.Clock.Start + TimeSpan.FromMinutes(60));
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => entra.Tokens.GetAsync(Deadline).AsTask());
    }

    [Fact]
    public async Task Is_not_asked_for_at_each_call_when_what_is_given_is_short()
    {
        entra.Life = TimeSpan.FromMinutes(7);

        for (int i = 0; i < 1_000; i++)
        {
            await entra.Tokens.GetAsync(Deadline);
        }

        Assert.Equal(1, entra.Asked);
    }

    [Fact]
    public async Task Does_not_stop_for_the_others_when_the_first_who_asked_gives_up()
    {
        TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        entra.Gate = answer.Task;
        using CancellationTokenSource hurried = new();
        Task<string> first = entra.Tokens.GetAsync(hurried.Token).AsTask();
        Task<string> second = entra.Tokens.GetAsync(Deadline).AsTask();

        await hurried.CancelAsync();
        answer.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("jeton-2", await second);
    }
}
