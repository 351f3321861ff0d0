using System.Text;
using System.Text.Json.Nodes;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class RefusingABody
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("Bonjour")]
    [InlineData("""{ "type": "message" """)]
    [InlineData("\uFEFF{}")]
    public async Task Answers_400_in_French_to_what_is_not_an_activity(string body)
    {
        TurnReading.Refused refused = await Sample.RefuseAsync(body);

        Assert.Equal(400, refused.Status);
        Assert.StartsWith("Le message n’a pas été compris", refused.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("id")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    public async Task Refuses_a_message_without_a_field_it_depends_on(string field)
    {
        TurnReading.Refused refused =
            await Sample.RefuseAsync(Sample.With("message-personal", sample => sample.Remove(field)));

        Assert.Equal(400, refused.Status);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("id")]
    [InlineData("channelId")]
    public async Task Refuses_a_blank_field_and_names_it(string field)
    {
        TurnReading.Refused refused =
            await Sample.RefuseAsync(Sample.With("message-personal", sample => sample[field] = " "));

        Assert.Contains($"« {field} »", refused.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    public async Task Refuses_an_account_with_a_blank_id_and_names_it(string field)
    {
        TurnReading.Refused refused =
            await Sample.RefuseAsync(Sample.With("message-personal", sample => sample[field]!["id"] = ""));

        Assert.Contains($"« {field}.id »", refused.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("membersAdded", "null")]
    [InlineData("membersRemoved", """{ "id": "" }""")]
    public async Task Refuses_an_update_about_nobody_and_names_the_field(string field, string member)
    {
        TurnReading.Refused refused = await Sample.RefuseAsync(
            Sample.With("conversation-update", sample => sample[field] = new JsonArray(JsonNode.Parse(member))));

        Assert.Contains($"« {field} »", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_relative_service_url() => Assert.Contains(
        "serviceUrl",
        (await Sample.RefuseAsync(Sample.With("message-personal", sample => sample["serviceUrl"] = "emea/"))).Problem,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("stream")]
    [InlineData("expectReplies")]
    public async Task Refuses_to_reply_past_the_connector(string mode) => Assert.Contains(
        "deliveryMode",
        (await Sample.RefuseAsync(Sample.With("message-personal", sample => sample["deliveryMode"] = mode))).Problem,
        StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_repeated_field_also_inside_the_data_of_a_button()
    {
        string twice = Encoding.UTF8.GetString(Sample.Bytes("invoke-card-action"));

        Assert.Equal(400, (await Sample.RefuseAsync(twice.Replace("\"s\": 2", "\"s\": 2, \"s\": 3"))).Status);
        Assert.Equal(400, (await Sample.RefuseAsync(twice.Replace("\"name\": \"adaptiveCard/action\"",
            "\"name\": \"adaptiveCard/action\", \"name\": \"autre\""))).Status);
    }

    [Theory]
    [InlineData("text", "\"\\ud800\"")]
    [InlineData("value", "{ \"deep\": [\"\\udc00\"] }")]
    public async Task Refuses_text_that_is_not_unicode_wherever_it_is(string field, string json)
    {
        string body = Sample.With("message-personal", sample => sample[field] = "@@").Replace("\"@@\"", json);

        Assert.Equal(400, (await Sample.RefuseAsync(body)).Status);
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(70, false)]
    public async Task Reads_no_deeper_than_64(int depth, bool read)
    {
        string deep = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        string body = Sample.With("message-personal", sample => sample["value"] = "@@").Replace("\"@@\"", deep);

        Assert.Equal(read, await Sample.ReadAsync(Encoding.UTF8.GetBytes(body)) is TurnReading.Read);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 413)]
    public async Task Reads_no_more_than_a_mebibyte(int over, int status)
    {
        byte[] body = Sample.Bytes("message-personal");
        byte[] padded = [.. body, .. Enumerable.Repeat((byte)' ', Turn.MaxBodyBytes + over - body.Length)];

        int chunked = (await Sample.ReadAsync(padded) as TurnReading.Refused)?.Status ?? 0;
        int announced = (await Sample.ReadAsync(padded, length: padded.Length) as TurnReading.Refused)?.Status ?? 0;

        Assert.Equal((status, status), (chunked, announced));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("text/plain", null)]
    [InlineData("application/json; charset=iso-8859-1", null)]
    [InlineData("application/json", "gzip")]
    public async Task Answers_415_to_what_is_not_plain_json(string? contentType, string? encoding)
    {
        TurnReading reading = await Sample.ReadAsync(Sample.Bytes("message-personal"), contentType, encoding);

        Assert.Equal(415, Assert.IsType<TurnReading.Refused>(reading).Status);
    }

    [Fact]
    public async Task Writes_itself_as_a_problem_without_content_of_the_request()
    {
        TurnReading.Refused refused =
            await Sample.RefuseAsync(Sample.With("message-personal", sample => sample["text"] = 12));

        Answer answer = await Answer.OfAsync(refused);

        Assert.Equal((400, "application/problem+json; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.True(JsonNode.DeepEquals(
            new JsonObject
            {
                ["title"] = "Message non compris",
                ["status"] = 400,
                ["detail"] = "Le message n’a pas été compris : ce n’est pas du JSON valide, ou un champ attendu "
                    + "manque, est répété ou n’a pas la bonne forme (emplacement : $.text).",
            },
            JsonNode.Parse(answer.Body)));
    }
}
