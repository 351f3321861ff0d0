using CsCheck;

namespace TeamsMairie.Triage.Tests;

public sealed class ReadingAnything
{
    private static readonly MessageReader Reader = new();

    private static readonly Gen<string> Messages = Gen.OneOf(
        Gen.String,
        Gen.Select(Gen.OneOf("je voudrais poser ", "la voirie ", "\u202e", "<at>", "[x](y)", "😀", "a\u0301"), Gen.Int[1, 4000])
            .Select((part, times) => string.Concat(Enumerable.Repeat(part, times))));

    [Fact]
    public void Nothing_that_can_be_typed_breaks_the_reading() => Messages.Sample(message => Reader.Read(message) is not null);

    [Fact]
    public void A_subject_holds_on_a_line_of_eighty() => Messages.Sample(message =>
        SubjectOf(message) is not { } subject || (subject.Length is > 0 and <= 80 && !subject.Any(char.IsControl)));

    [Fact]
    public void Capitals_and_accents_change_nothing() => Gen.OneOf(
        "Je voudrais poser vendredi 9 mai", "La chaudière de l’école est en panne", "Je ne suis pas d’accord avec le DGA")
        .Sample(message => Same(Reader.Read(message), Reader.Read(message.ToUpperInvariant()))
            && Same(Reader.Read(message), Reader.Read(message.Replace('è', 'e').Replace('é', 'e').Replace('’', '\''))));

    private static bool Same(Reading left, Reading right) => (left, right) switch
    {
        (Reading.Understood l, Reading.Understood r) => l.Matter == r.Matter,
        _ => left.GetType() == right.GetType(),
    };

    private static string? SubjectOf(string message) => Reader.Read(message) switch
    {
        Reading.Understood(_, var subject) => subject,
        Reading.Unsure(_, _, var subject) => subject,
        Reading.Disagreement(var subject) => subject,
        _ => null,
    };
}
