namespace TeamsMairie.Triage.Tests;

public sealed class SeeingTwoTopics
{
    private static readonly MessageReader Reader = new();

    [Theory]
    [InlineData(
        "il me manque 2 personnes à la cantine lundi et le chauffage est en panne",
        "il me manque 2 personnes à la cantine lundi", "le chauffage est en panne")]
    [InlineData(
        "Je voudrais poser ma journée de vendredi. Par ailleurs, le copieur du premier étage est en panne.",
        "Je voudrais poser ma journée de vendredi", "le copieur du premier étage est en panne")]
    public void Each_part_is_kept_in_the_words_typed(string text, string first, string second)
    {
        Reading.Several several = Assert.IsType<Reading.Several>(Reader.Read(text));

        Assert.Equal(first, several.First.TrimEnd('.'));
        Assert.Equal(second, several.Second.TrimEnd('.'));
    }

    [Theory]
    [InlineData("Le chauffage de la cantine est en panne et les enfants ont froid depuis ce matin")]
    [InlineData("Je voudrais poser lundi et mardi, merci de me dire si c'est possible")]
    [InlineData("Il y a un nid-de-poule rue des Tilleuls, et un autre devant la boulangerie")]
    public void One_topic_told_at_length_stays_one(string text) => Assert.IsNotType<Reading.Several>(Reader.Read(text));
}
