using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Tests;

public sealed class SayingFrench
{
    [Theory]
    [InlineData(2025, 5, 9, "vendredi 9 mai 2025")]
    [InlineData(2026, 12, 1, "mardi 1er décembre 2026")]
    public void A_day_is_written_in_full(int year, int month, int day, string written) =>
        Assert.Equal(written, French.Day(new(year, month, day)));

    [Theory]
    [InlineData("Karim Haddad", "de Karim Haddad")]
    [InlineData("Anne Kerbrat", "d’Anne Kerbrat")]
    [InlineData("Émilie Tessier", "d’Émilie Tessier")]
    public void A_name_is_elided(string name, string written) => Assert.Equal(written, French.Of(name));

    [Fact]
    public void Texts_use_the_french_apostrophe_and_no_break_spaces() => Assert.All(Texts(), text =>
    {
        Assert.DoesNotContain('\'', text);
        Assert.DoesNotMatch("[^\u00a0][:;?!»]", text.Replace("{0}:", "", StringComparison.Ordinal));
        Assert.DoesNotContain("·", text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"dossier":"x","version":1,"step":"a"}""")]
    [InlineData("""{"dossier":"0da494bf-1ad1-5cdf-9497-399a86148d47","version":-1,"step":"a"}""")]
    [InlineData("""{"dossier":"0da494bf-1ad1-5cdf-9497-399a86148d47","version":1e99,"step":"a"}""")]
    [InlineData("""{"dossier":"0da494bf-1ad1-5cdf-9497-399a86148d47","version":1,"step":7}""")]
    public void A_ticket_that_is_none_is_not_read(string data)
    {
        using JsonDocument document = JsonDocument.Parse(data);
        Assert.Null(Ticket.Read(document.RootElement));
    }

    [Fact]
    public void A_cut_text_says_so_and_stays_within_its_length()
    {
        Assert.Equal("Un texte court", French.Cut("Un texte court", 14));
        Assert.Equal("Un texte…", French.Cut("Un texte beaucoup trop long", 12));
    }

    private static IEnumerable<string> Texts()
    {
        ResourceManager resources = new("TeamsMairie.Cards.CardTexts", typeof(French).Assembly);
        ResourceSet set = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        return set.Cast<DictionaryEntry>().Select(entry => (string)entry.Value!);
    }
}
