using System.Text;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class SayingWhatNoCircuitHolds
{
    private const string PretendTeams = "conversations.jsonl";

    [Theory]
    [InlineData("mon chef me harcèle tous les jours depuis septembre", "signalement")]
    [InlineData("je subis un harcelment de ma collegue", "signalement")]
    [InlineData("h a r c è l e m e n t a l'atelier", "signalement")]
    [InlineData("on me fait du h@rsèlement au bureau", "signalement")]
    [InlineData("je n'en peux plus, j'ai envie d'en finir", "3114")]
    public async Task It_is_answered_with_contacts_and_kept_nowhere(string message, string contact)
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", message);

        SeenMessage reply = (await town.SeesAsync("Jordan Lambert")).Last();
        Assert.Contains(contact, reply.Words, StringComparison.Ordinal);
        Assert.Empty(await town.DossiersAsync());
        Assert.Empty(await town.SeesAsync("Didier Marty"));
        Assert.False(await IsWrittenAsync(town, message));
    }

    [Fact]
    public async Task A_danger_has_the_superior_and_the_head_of_services_told_without_the_words()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "venez vite, il a un couteau dans l'atelier");

        foreach (string told in new[] { "Didier Marty", "Véronique Aubry" })
        {
            SeenMessage alert = (await town.SeesAsync(told)).Last();
            Assert.Contains("danger grave et imminent", alert.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("couteau", alert.Words, StringComparison.Ordinal);
        }
    }

    private static async Task<bool> IsWrittenAsync(Town town, string message)
    {
        // What people typed stays in their own conversation: that is Teams, which the sandbox keeps in a file of its own.
        foreach (string file in Directory.GetFiles(
            Path.GetDirectoryName(town.Journal)!, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != PretendTeams))
        {
            if ((await ReadAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(message[..20])) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        // The lock of the journal is held by the bot alone, and is empty.
        if (new FileInfo(file) is not { Exists: true, Length: > 0 })
        {
            return [];
        }

        try
        {
            await using FileStream open = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using MemoryStream bytes = new();
            await open.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            // The last connection to be closed takes the files beside the journal away: what is gone holds nothing.
            return [];
        }
    }
}
