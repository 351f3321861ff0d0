using System.Text.Json.Nodes;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class NamingPeopleInAMessage
{
    [Fact]
    public async Task Leaves_the_bot_out_and_keeps_the_others_by_name()
    {
        Turn turn = await Sample.ReadAsync("message-channel");

        Assert.Equal("il faut 40 chaises à 18 h, Paul Durand est prévenu", turn.Text);
        Assert.True(turn.MentionsBot);
        ChannelAccount paul = Assert.Single(turn.Mentions).Mentioned;
        Assert.Equal("29:1Xw2-Paul_aa7", paul.Id);
        Assert.Equal(Guid.Parse("0a6f1c52-6c1e-4c0a-8a6e-3b1d7f4e9a03"), paul.ObjectId);
    }

    [Fact]
    public async Task Does_not_take_a_person_of_the_same_name_for_the_bot()
    {
        Turn turn = await Saying("<at>Circuit</at> et <at>Circuit</at> bonjour", ("29:autre", "<at>Circuit</at>"),
            (Sample.Bot, "<at>Circuit</at>"));

        Assert.Equal("Circuit et  bonjour", turn.Text);
    }

    [Fact]
    public async Task Takes_a_name_cut_in_two_by_the_person_as_two_mentions()
    {
        Turn turn = await Saying("<at>Circuit</at> <at>Mairie</at> aide", (Sample.Bot, "<at>Circuit</at>"),
            (Sample.Bot, "<at>Mairie</at>"));

        Assert.Equal("aide", turn.Text);
    }

    [Fact]
    public async Task Leaves_a_tag_typed_by_hand_as_it_is()
    {
        Turn turn = await Saying("<at>Le maire</at> a dit oui");

        Assert.Equal("<at>Le maire</at> a dit oui", turn.Text);
        Assert.Empty(turn.Mentions);
        Assert.False(turn.MentionsBot);
    }

    [Fact]
    public async Task Survives_a_mention_whose_tag_is_not_in_the_text()
    {
        Turn turn = await Saying("Bonjour", ("29:paul", "<at>Paul</at>"), ("29:luc", null));

        Assert.Equal("Bonjour", turn.Text);
        Assert.Equal("29:paul 29:luc", string.Join(' ', turn.Mentions.Select(mention => mention.Mentioned.Id)));
    }

    [Theory]
    [InlineData("""{ "type": "mention" }""")]
    [InlineData("""{ "type": "mention", "mentioned": { "name": "Paul" } }""")]
    [InlineData("""{ "type": "mention", "mentioned": { "id": "" } }""")]
    public async Task Is_refused_when_a_mention_names_nobody(string entity)
    {
        TurnReading.Refused refused = await Sample.RefuseAsync(
            Sample.With("message-channel", sample => sample["entities"] = new JsonArray(JsonNode.Parse(entity))));

        Assert.Contains("mention", refused.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("""{ "type": 3 }""")]
    [InlineData("""{ "type": "https://schema.org/Message", "text": {}, "mentioned": 1 }""")]
    public async Task Skips_entities_of_other_kinds(string entity)
    {
        Turn turn = await Sample.ReadTextAsync(
            Sample.With("message-personal", sample => sample["entities"] = new JsonArray(JsonNode.Parse(entity))));

        Assert.Empty(turn.Mentions);
    }

    private static Task<Turn> Saying(string text, params (string Id, string? Tag)[] mentions) =>
        Sample.ReadTextAsync(Sample.With("message-personal", sample =>
        {
            sample["text"] = text;
            sample["entities"] = new JsonArray([.. mentions.Select(mention => new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = mention.Id },
                ["text"] = mention.Tag,
            })]);
        }));
}
