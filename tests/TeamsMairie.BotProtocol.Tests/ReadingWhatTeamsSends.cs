using System.Text.Json;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>One recorded shape of each kind of activity that Teams sends, read as the bot reads it.</summary>
public sealed class ReadingWhatTeamsSends
{
    private const string Agnes = "0a6f1c52-6c1e-4c0a-8a6e-3b1d7f4e9a01";
    private const string Claire = "0a6f1c52-6c1e-4c0a-8a6e-3b1d7f4e9a02";
    private const string Paul = "0a6f1c52-6c1e-4c0a-8a6e-3b1d7f4e9a03";

    public static TheoryData<string> Everything =>
        [.. Directory.GetFiles("Samples", "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Always_tells_who_where_from_and_to_whom(string sample)
    {
        Turn turn = await Sample.ReadAsync(sample);

        Assert.Equal("msteams", turn.Activity.ChannelId);
        Assert.True(ServiceUrlPolicy.Teams.Allows(turn.Activity.ServiceUrl));
        Assert.Equal(Guid.Parse("5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11"), turn.Activity.TenantId);
        Assert.NotNull(turn.Activity.From.ObjectId);
        Assert.False(turn.Activity.From.IsBot);
        Assert.Equal(Sample.Bot, turn.Activity.Recipient.Id);
        Assert.Equal(turn.Activity.Conversation.Id, turn.Reference.ConversationId);
        Assert.Equal(turn.Activity.Type is ActivityTypes.Invoke, turn.Activity.Value is not null);
    }

    [Theory]
    [InlineData("message-personal", ConversationTypes.Personal, Agnes, false, "Bonjour, je voudrais poser vendredi 9 mai")]
    [InlineData("message-group", ConversationTypes.GroupChat, Claire, true, "pouvez-vous enregistrer la demande de clé du gymnase ?")]
    [InlineData("message-channel", ConversationTypes.Channel, Claire, true, "il faut 40 chaises à 18 h, Paul Durand est prévenu")]
    [InlineData("message-channel-reply", ConversationTypes.Channel, Paul, true, "les chaises sont à la salle des fêtes")]
    public async Task Of_a_message_tells_what_was_typed(string sample, string place, string who, bool isCalled, string typed)
    {
        Turn turn = await Sample.ReadAsync(sample);

        Assert.Equal((ActivityTypes.Message, place), (turn.Activity.Type, turn.Activity.Conversation.ConversationType));
        Assert.Equal((Guid.Parse(who), isCalled, typed), (turn.Activity.From.ObjectId, turn.MentionsBot, turn.Text));
        Assert.NotEmpty(turn.Activity.Id!);
    }

    [Fact]
    public async Task Of_a_reply_in_a_thread_tells_the_thread_and_the_channel()
    {
        Turn turn = await Sample.ReadAsync("message-channel-reply");

        Assert.Equal("19:b6d1e0c4f2@thread.tacv2;messageid=1776845700123", turn.Reference.ConversationId);
        Assert.Equal("1776845700123", turn.Activity.ReplyToId);
        Assert.Equal("19:b6d1e0c4f2@thread.tacv2", turn.Activity.ChannelData?.Channel?.Id);
    }

    [Theory]
    [InlineData("invoke-card-action", ActionTrigger.Manual, "dossier/decide")]
    [InlineData("invoke-card-refresh", ActionTrigger.Automatic, "dossier/refresh")]
    public async Task Of_a_card_tells_the_button_and_whether_a_person_pressed_it(string sample, ActionTrigger trigger, string verb)
    {
        Turn turn = await Sample.ReadAsync(sample);

        Assert.Equal((verb, trigger), (turn.Action!.Verb, turn.Action.Trigger));
        Assert.Equal("0192f0c4-0000-7000-8000-000000000001", turn.Action.Data.GetProperty("r").GetString());
        Assert.Equal("1776845643999", turn.Activity.ReplyToId);
    }

    [Theory]
    [InlineData("message-update", "messageUpdate", "editMessage", "Bonjour, je voudrais poser vendredi 16 mai")]
    [InlineData("message-delete", "messageDelete", "softDeleteMessage", "")]
    public async Task Of_a_correction_tells_which_message_it_is_about(string sample, string type, string what, string text)
    {
        Turn first = await Sample.ReadAsync("message-personal");
        Turn turn = await Sample.ReadAsync(sample);

        Assert.Equal((type, what, text), (turn.Activity.Type, turn.Activity.ChannelData?.EventType, turn.Text));
        Assert.Equal((first.Activity.Id, first.Activity.Conversation.Id), (turn.Activity.Id, turn.Activity.Conversation.Id));
    }

    [Theory]
    [InlineData("installation-update", InstallationActions.Add)]
    [InlineData("installation-remove", InstallationActions.Remove)]
    public async Task Of_the_app_tells_whether_it_came_or_went(string sample, string action) =>
        Assert.Equal(action, (await Sample.ReadAsync(sample)).Activity.Action);

    [Fact]
    public async Task Of_a_team_tells_who_came_and_who_left()
    {
        Turn came = await Sample.ReadAsync("conversation-update");
        Turn left = await Sample.ReadAsync("conversation-update-left");

        Assert.Contains(came.Activity.MembersAdded!, member => member.ObjectId == Guid.Parse(Paul));
        Assert.Equal(Guid.Parse(Paul), Assert.Single(left.Activity.MembersRemoved!).ObjectId);
        Assert.Equal("19:a0f3c9d8e7@thread.tacv2", left.Activity.ChannelData?.Team?.Id);
    }

    [Fact]
    public async Task Of_an_action_on_a_message_tells_the_message()
    {
        JsonElement value = await ValueAsync("invoke-compose-fetch-task", "composeExtension/fetchTask");
        JsonElement message = value.GetProperty("messagePayload");

        Assert.Equal(("enregistrer", "message"), (Text(value, "commandId"), Text(value, "commandContext")));
        Assert.Equal("1776845500001", Text(message, "id"));
        Assert.Equal(Agnes, Text(message.GetProperty("from").GetProperty("user"), "id"));
        Assert.Contains("deux barrières", Text(message.GetProperty("body"), "content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_search_tells_what_is_looked_for()
    {
        JsonElement value = await ValueAsync("invoke-compose-query", "composeExtension/query");

        Assert.Equal("gymnase", Text(value.GetProperty("parameters")[0], "value"));
        Assert.Equal(25, value.GetProperty("queryOptions").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("invoke-task-fetch", "task/fetch", "form", "demande")]
    [InlineData("invoke-task-submit", "task/submit", "objet", "Clé du gymnase")]
    public async Task Of_a_form_tells_its_fields(string sample, string name, string field, string expected) =>
        Assert.Equal(expected, Text((await ValueAsync(sample, name)).GetProperty("data"), field));

    [Fact]
    public async Task Of_an_opinion_on_an_answer_tells_which_it_is()
    {
        JsonElement value = await ValueAsync("invoke-feedback", "message/submitAction");

        Assert.Equal(("feedback", "like"), (Text(value, "actionName"), Text(value.GetProperty("actionValue"), "reaction")));
    }

    [Theory]
    [InlineData("typing", "typing")]
    [InlineData("message-reaction", "messageReaction")]
    public async Task Of_what_the_bot_does_not_need_tells_its_kind(string sample, string type)
    {
        Turn turn = await Sample.ReadAsync(sample);

        Assert.Equal((type, "", null, false), (turn.Activity.Type, turn.Text, turn.Action, turn.IsUndeclaredInvoke));
    }

    private static async Task<JsonElement> ValueAsync(string sample, string name)
    {
        Turn turn = await Sample.ReadAsync(sample);
        Assert.Equal(name, turn.Activity.Name);
        return turn.Activity.Value!.Value;
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
