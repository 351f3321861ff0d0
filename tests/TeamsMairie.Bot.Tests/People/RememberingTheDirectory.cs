using System.Text;
using TeamsMairie.Bot.People;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.Tests.People;

public sealed class RememberingTheDirectory
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly PersonId One = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
    private static readonly PersonId Other = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    private static readonly DirectorySnapshot Read = new(
        Monday,
        [
            new DirectoryPerson(One, IsEnabled: true, IsGuest: false)
            {
                Manager = Other,
                Away = new OutOfOffice(Monday, Monday.AddDays(2)),
                Department = "Voirie",
                Title = "Agent",
            },
        ],
        [Other])
    {
        DeltaLink = "https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x",
        Missing = [GraphRight.MailboxSettingsRead],
    };

    [Fact]
    public void Gives_back_what_was_read()
    {
        DirectorySnapshot? kept = KeptDirectory.Read(KeptDirectory.Write(Read));

        Assert.Equal(Read with { People = [Read.People[0] with { Department = null, Title = null }] }, kept);
    }

    [Fact]
    public void Keeps_neither_department_nor_title()
    {
        string kept = Encoding.UTF8.GetString(KeptDirectory.Write(Read));

        Assert.DoesNotContain("Voirie", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Agent", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"readAt\":\"demain\"}")]
    public void Reads_again_what_another_version_wrote(string kept) =>
        Assert.Null(KeptDirectory.Read(Encoding.UTF8.GetBytes(kept)));
}
