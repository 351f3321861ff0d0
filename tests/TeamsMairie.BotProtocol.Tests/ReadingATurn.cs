namespace TeamsMairie.BotProtocol.Tests;

public sealed class ReadingATurn
{
    private static readonly Guid Tenant = Guid.Parse("5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11");

    [Fact(DisplayName = "A2005: keeps what the bot needs of a message and skips what it does not know")]
    public async Task Keeps_what_the_bot_needs_of_a_message()
    {
        Turn turn = await Sample.ReadAsync("message-personal");

        Assert.Equal(ActivityTypes.Message, turn.Activity.Type);
        Assert.Equal("1776845643462", turn.Activity.Id);
        Assert.Equal(Guid.Parse("0a6f1c52-6c1e-4c0a-8a6e-3b1d7f4e9a01"), turn.Activity.From.ObjectId);
        Assert.Equal(Tenant, turn.Activity.TenantId);
        Assert.Equal("Bonjour, je voudrais poser vendredi 9 mai", turn.Text);
        Assert.Empty(turn.Mentions);
        Assert.Null(turn.Action);
        Assert.False(turn.IsUndeclaredInvoke);
    }

    [Fact]
    public async Task Gives_a_reference_that_survives_being_kept()
    {
        Turn turn = await Sample.ReadAsync("message-personal");

        ConversationReference kept = ConversationReference.FromJson(turn.Reference.ToJson());

        Assert.Equal(turn.Reference, kept);
        Assert.Equal($"https://smba.trafficmanager.net/emea/{Tenant}/", kept.ServiceUrl.OriginalString);
        Assert.Equal("a:1xQ7v-chat_Agnes/KzP", kept.ConversationId);
        Assert.Equal(ConversationTypes.Personal, kept.ConversationType);
        Assert.Equal(Tenant, kept.TenantId);
        Assert.Equal(Sample.Bot, kept.Bot?.Id);
    }

    [Fact]
    public async Task Knows_the_team_and_the_channel_of_a_thread()
    {
        Turn turn = await Sample.ReadAsync("message-channel");

        Assert.Equal("19:b6d1e0c4f2@thread.tacv2", turn.Activity.ChannelData?.Channel?.Id);
        Assert.Equal("19:a0f3c9d8e7@thread.tacv2", turn.Activity.ChannelData?.Team?.Id);
        Assert.Equal(ConversationTypes.Channel, turn.Reference.ConversationType);
    }

    [Fact]
    public async Task Knows_who_joined_a_team()
    {
        Turn turn = await Sample.ReadAsync("conversation-update");

        Assert.Equal([true, false], turn.Activity.MembersAdded!.Select(member => member.IsBot));
        Assert.Equal("teamMemberAdded", turn.Activity.ChannelData?.EventType);
        Assert.Equal("c1d2e3f4-0000-4000-8000-00000000aaaa", turn.Activity.ChannelData?.Team?.AadGroupId);
    }

    [Fact]
    public async Task Knows_that_the_app_was_installed()
    {
        Turn turn = await Sample.ReadAsync("installation-update");

        Assert.Equal(ActivityTypes.InstallationUpdate, turn.Activity.Type);
        Assert.Equal(InstallationActions.Add, turn.Activity.Action);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("pas-un-guid", false)]
    [InlineData("5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c12", false)]
    [InlineData("5F1E2A40-0B7C-4C63-9A55-0D9A2F6F7C11", true)]
    public async Task Names_a_tenant_only_when_all_who_name_one_agree(string inConversation, bool named)
    {
        Turn turn = await Sample.ReadTextAsync(
            Sample.With("message-personal", sample => sample["conversation"]!["tenantId"] = inConversation));

        Assert.Equal(named || inConversation.Length == 0 ? Tenant : null, turn.Activity.TenantId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("maire")]
    public async Task Leaves_a_person_without_a_usable_object_id_unnamed_rather_than_refuse(string objectId)
    {
        Turn turn = await Sample.ReadTextAsync(
            Sample.With("message-personal", sample => sample["from"]!["aadObjectId"] = objectId));

        Assert.Null(turn.Activity.From.ObjectId);
    }
}
