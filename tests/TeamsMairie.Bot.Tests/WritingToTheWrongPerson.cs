using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class WritingToTheWrongPerson
{
    private const string Message =
        "@Circuit Mairie @Julien Morel tu peux me monter 40 chaises à la salle des fêtes pour 18 h ? merci !";

    [Fact]
    public async Task An_elu_is_sent_to_the_competent_adjoint()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Isabelle Roche", Message, Town.General);

        SeenMessage card = await town.CardAsync("Karim Haddad", "Une demande vous est transmise");
        Assert.Contains("Étape 1 sur 3", card.Words, StringComparison.Ordinal);
        SeenMessage reply = await town.CardAsync("Isabelle Roche", "Votre demande est bien reçue", Town.General);
        Assert.Contains("Karim Haddad, adjoint au maire", reply.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agent_is_told_there_is_nothing_to_answer()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Isabelle Roche", Message, Town.General);

        SeenMessage told = await town.CardAsync("Julien Morel", "Message transmis au circuit");
        Assert.Contains("Julien, vous n’avez pas à répondre", told.Words, StringComparison.Ordinal);
        Assert.Empty(told.Buttons);
    }

    [Fact]
    public async Task The_subject_names_nobody()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Isabelle Roche", Message, Town.General);

        SeenMessage reply = await town.CardAsync("Isabelle Roche", "Votre demande est bien reçue", Town.General);
        Assert.DoesNotContain("Julien", reply.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_a_channel_that_does_not_name_the_bot_is_left_alone()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Isabelle Roche", "Il me faut 40 chaises à la salle des fêtes", Town.General);
        Assert.Empty(await town.DossiersAsync());
    }
}
