using System.Text.Json.Nodes;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class PressingAButton
{
    [Fact]
    public async Task Gives_the_verb_the_data_and_the_card_pressed()
    {
        Turn turn = await Sample.ReadAsync("invoke-card-action");

        Assert.NotNull(turn.Action);
        Assert.Equal("dossier/decide", turn.Action.Verb);
        Assert.Equal(ActionTrigger.Manual, turn.Action.Trigger);
        Assert.Equal("D’accord", turn.Action.Data.GetProperty("commentaire").GetString());
        Assert.Equal("1776845643999", turn.Activity.ReplyToId);
        Assert.False(turn.IsUndeclaredInvoke);
    }

    [Theory]
    [InlineData("automatic", ActionTrigger.Automatic)]
    [InlineData(null, ActionTrigger.Manual)]
    public async Task Tells_a_refresh_from_a_press(string? trigger, ActionTrigger expected)
    {
        Turn turn = await Pressing(value => value["trigger"] = trigger);

        Assert.Equal(expected, turn.Action!.Trigger);
    }

    [Fact]
    public async Task Gives_empty_data_when_the_card_sent_none()
    {
        Turn turn = await Pressing(value => value["action"]!.AsObject().Remove("data"));

        Assert.Empty(turn.Action!.Data.EnumerateObject());
    }

    public static TheoryData<string> Malformed => new(
        "null",
        "\"oui\"",
        "{}",
        """{ "action": null }""",
        """{ "action": { "type": "Action.Submit", "verb": "v", "data": {} } }""",
        """{ "action": { "type": "Action.Execute", "data": {} } }""",
        """{ "action": { "type": "Action.Execute", "verb": " ", "data": {} } }""",
        """{ "action": { "type": "Action.Execute", "verb": "v", "data": [] } }""",
        """{ "action": { "type": "Action.Execute", "verb": "v" }, "trigger": "magic" }""");

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Is_answered_400_with_a_body_the_client_understands_when_malformed(string value)
    {
        TurnReading.Refused refused = await Sample.RefuseAsync(
            Sample.With("invoke-card-action", sample => sample["value"] = JsonNode.Parse(value)));

        Answer answer = await Answer.OfAsync(refused);

        Assert.Equal(400, answer.Status);
        Assert.Equal("BadRequest", (string?)JsonNode.Parse(answer.Body)!["value"]!["code"]);
        Assert.Equal("application/vnd.microsoft.error", (string?)JsonNode.Parse(answer.Body)!["type"]);
    }

    [Theory]
    [InlineData("tab/fetch")]
    [InlineData("signin/tokenExchange")]
    [InlineData(null)]
    public async Task Is_something_else_under_another_name(string? name)
    {
        Turn turn = await Sample.ReadTextAsync(Sample.With("invoke-card-action", sample => sample["name"] = name));

        Assert.True(turn.IsUndeclaredInvoke);
        Assert.Null(turn.Action);
    }

    private static Task<Turn> Pressing(Action<JsonObject> change) =>
        Sample.ReadTextAsync(Sample.With("invoke-card-action", sample => change(sample["value"]!.AsObject())));
}
