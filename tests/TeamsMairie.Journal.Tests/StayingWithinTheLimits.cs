using Azure.Data.Tables;
using TeamsMairie.Journal.Tables;

namespace TeamsMairie.Journal.Tests;

/// <summary>What the service refuses and its local emulator takes is refused here.</summary>
public sealed class StayingWithinTheLimits
{
    [Fact]
    public void A_transaction_has_a_hundred_operations_at_most()
    {
        TableBatch batch = new("p");
        for (int i = 0; i < TableBatch.MostOperations; i++)
        {
            batch.Add(new TableEntity("p", $"{i}"));
        }

        Assert.Throws<TableLimitException>(() => batch.Add(new TableEntity("p", "one more")));
    }

    [Fact]
    public void A_transaction_is_of_one_partition() =>
        Assert.Throws<TableLimitException>(() => new TableBatch("p").Add(new TableEntity("q", "r")));

    [Fact]
    public void A_transaction_weighs_four_mebibytes_at_most_as_it_travels()
    {
        TableBatch batch = new("p");
        for (int i = 0; i < 3; i++)
        {
            batch.Add(Heavy($"{i}", 15));
        }

        Assert.Throws<TableLimitException>(() => batch.Add(Heavy("3", 15)));
    }

    [Fact]
    public void A_row_weighs_one_mebibyte_at_most() =>
        Assert.Throws<TableLimitException>(() => new TableBatch("p").Add(Heavy("r", 16)));

    [Fact]
    public void A_property_that_was_not_shared_out_is_refused() => Assert.Throws<TableLimitException>(() =>
        new TableBatch("p").Add(new TableEntity("p", "r") { ["body"] = new byte[TableBytes.OneProperty + 1] }));

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public void A_key_with_a_forbidden_character_is_refused(string key)
    {
        Assert.Throws<TableLimitException>(() => new TableBatch("p").Add(new TableEntity("p", key)));
        Assert.Throws<TableLimitException>(() => new TableBatch(key).Add(new TableEntity(key, "r")));
    }

    [Fact]
    public void A_key_has_one_kibibyte_at_most()
    {
        new TableBatch("p").Add(new TableEntity("p", new string('k', 512)));
        Assert.Throws<TableLimitException>(() => new TableBatch("p").Add(new TableEntity("p", new string('k', 513))));
    }

    [Theory]
    [InlineData("holder.0.3e80")]
    [InlineData("a/b\\c#d?e")]
    [InlineData("é_00e9")]
    public void Whatever_an_effect_is_called_its_key_is_legal(string name) =>
        Assert.True(TableKeys.IsLegal(TableKeys.Effect(name)));

    [Fact]
    public void Two_effects_never_have_one_key() =>
        Assert.NotEqual(TableKeys.Effect("a_002fb"), TableKeys.Effect("a/b"));

    [Theory]
    [InlineData(0)]
    [InlineData(TableBytes.OneProperty)]
    [InlineData(TableBytes.OneProperty + 1)]
    [InlineData(5 * TableBytes.OneProperty)]
    public void Bytes_of_any_length_go_over_as_many_properties_as_they_need(int length)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];
        TableEntity row = new("p", "r");
        row.Put("body", bytes);
        Assert.Equal(bytes, row.Take("body"));
        Assert.All(row.Select(pair => pair.Value).OfType<byte[]>(), part => Assert.True(part.Length <= TableBytes.OneProperty));
    }

    private static TableEntity Heavy(string key, int properties)
    {
        TableEntity row = new("p", key);
        row.Put("body", new byte[properties * TableBytes.OneProperty]);
        return row;
    }
}
