using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Tests.Frames;

public sealed class WritingAFrame
{
    public static TheoryData<string> Keys => [.. Samples.Fixtures.Select(c => c.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Reads_back_as_the_same_frame_and_writes_back_the_same_bytes(string key)
    {
        Commune commune = Samples.Fixtures.Single(c => c.Key == key);
        string written = FrameWriter.Write(commune);

        Commune read = Samples.Read(written);

        Assert.Equal(commune, read);
        Assert.Equal(written, FrameWriter.Write(read));
    }

    [Fact]
    public void Keeps_every_key_there_is() => Assert.Equal(Samples.Full, Samples.Read(FrameWriter.Write(Samples.Full)));

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData(" espaces ")]
    [InlineData("- tiret : deux-points # dièse")]
    [InlineData("« guillemets » et \"autres\", l’apostrophe, {accolades} [crochets] & *ancre !tag |>%@`")]
    [InlineData("tabulation\tligne\nretour\rbarre\\")]
    [InlineData("12")]
    [InlineData("~")]
    public void Keeps_any_words(string words)
    {
        Commune commune = Samples.Bourg with
        {
            Name = words,
            OnCall = words,
            StandardTexts = [new(words, words, Samples.Bourg.Mayor.Id, null)],
            SeparateBodies = [new(words, words, words)],
        };

        Assert.Equal(commune, Samples.Read(FrameWriter.Write(commune)));
    }

    [Fact]
    public void Names_two_people_of_one_name_by_their_identifier()
    {
        Person[] twins = [.. Samples.Bourg.People.Where(p => p.Role == Role.ServiceHead).Take(2)];
        Commune commune = Samples.Bourg with
        {
            People = Samples.Bourg.People.Select(p => twins.Contains(p) ? p with { Name = "Camille Noël" } : p),
        };

        string written = FrameWriter.Write(commune);

        Assert.Contains($"responsable: {twins[0].Id}", written, StringComparison.Ordinal);
        Assert.Equal(commune, Samples.Read(written));
    }
}
