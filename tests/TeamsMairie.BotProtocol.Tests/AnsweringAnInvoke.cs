using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class AnsweringAnInvoke
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[]}""";

    [Fact]
    public Task With_a_card_replaces_it() => Writes(
        $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{Card}}}""",
        InvokeResponse.Card(JsonElement.Parse(Card)));

    [Fact]
    public Task With_a_message_shows_it() => Writes(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Décision enregistrée."}""",
        InvokeResponse.Message("Décision enregistrée."));

    [Fact]
    public Task With_a_bad_request_says_so_in_the_body() => Writes(
        """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Non"}}""",
        InvokeResponse.BadRequest("Non"));

    [Fact]
    public Task With_a_fault_says_so_in_the_body() => Writes(
        """
        {"statusCode":500,"type":"application/vnd.microsoft.error",
         "value":{"code":"InternalServerError","message":"Réessayez."}}
        """,
        InvokeResponse.InternalServerError("Réessayez."));

    [Fact]
    public Task With_a_failed_precondition_says_so_in_the_body() => Writes(
        """
        {"statusCode":412,"type":"application/vnd.microsoft.error.preconditionFailed",
         "value":{"code":"412","message":"Connectez-vous."}}
        """,
        InvokeResponse.PreconditionFailed("Connectez-vous."));

    [Fact]
    public Task With_a_dialog_shows_it() => Writes(
        """
        {"task":{"type":"continue","value":{"title":"Nouvelle demande","height":"medium","width":"medium",
         "card":{"contentType":"application/vnd.microsoft.card.adaptive","content":CARD}}}}
        """.Replace("CARD", Card, StringComparison.Ordinal),
        InvokeResponse.Dialog("Nouvelle demande", JsonElement.Parse(Card)));

    [Fact]
    public Task With_what_was_found_lists_it() => Writes(
        """
        {"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[
         {"contentType":"application/vnd.microsoft.card.adaptive","content":CARD,
          "preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"2026-0142"}}}]}}
        """.Replace("CARD", Card, StringComparison.Ordinal),
        InvokeResponse.Found([new("2026-0142", null, JsonElement.Parse(Card))]));

    [Fact]
    public async Task With_a_sentence_says_it_in_the_shape_of_what_was_asked()
    {
        await Writes(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Non."}""",
            InvokeResponse.Say(new TeamsInvoke.CardActed(new("v", default, ActionTrigger.Manual)), "Non."));
        await Writes(
            """{"composeExtension":{"type":"message","text":"Non."}}""",
            InvokeResponse.Say(new TeamsInvoke.Searched("c", "", 0, 25), "Non."));
        await Writes(
            """{"task":{"type":"message","value":"Non."}}""",
            InvokeResponse.Say(new TeamsInvoke.DialogOpened(default), "Non."));
        await Writes("{}", InvokeResponse.Say(new TeamsInvoke.FeedbackGiven(true, ""), "Non."));
    }

    [Fact]
    public async Task That_was_never_declared_is_501_without_a_body() =>
        Assert.Equal(new Answer(501, null, ""), await Answer.OfAsync(InvokeResponse.NotImplemented));

    [Fact]
    public void Cannot_be_done_with_a_card_that_is_not_an_object_nor_with_an_empty_text()
    {
        Assert.Throws<ArgumentException>(() => InvokeResponse.Card(JsonElement.Parse($"\"{1}\"")));
        Assert.Throws<ArgumentException>(() => InvokeResponse.Message(" "));
        Assert.Throws<ArgumentException>(() => InvokeResponse.BadRequest(""));
    }

    private static async Task Writes(string expected, InvokeResponse response)
    {
        Answer answer = await Answer.OfAsync(response);

        Assert.Equal((200, "application/json; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(answer.Body)), answer.Body);
    }
}
