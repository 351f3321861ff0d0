using System.Globalization;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests.Frames;

/// <summary>How a frame is proposed and validated in Teams.</summary>
internal static class Proposals
{
    public const string Head = "Véronique Aubry";
    public const string Mayor = "Alain Dubreuil";
    public const string Agent = "Jordan Lambert";

    /// <summary>The head of services proposes the frame in force, with one line more for the agent.</summary>
    /// <param name="town">The town.</param>
    /// <param name="line">The line, such as <c>superieur: Anne Kerbrat</c>.</param>
    /// <param name="from">The day it takes effect; today by default.</param>
    public static async Task MakeAsync(Town town, string line, DateOnly? from = null)
    {
        await town.WritesAsync(Head, "Modifier le cadre");
        SeenMessage form = await town.CardAsync(Head, "Proposer un cadre");
        await town.ClicksAsync(
            Head, form, "Proposer ce cadre",
            ("text", form.Held("text").Replace($"nom: {Agent}", $"nom: {Agent}\n    {line}", StringComparison.Ordinal)),
            ("day", Iso(from ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))));
    }

    /// <summary>Both validate the first project.</summary>
    public static async Task AdoptAsync(Town town)
    {
        foreach (string signatory in (string[])[Head, Mayor])
        {
            await town.ClicksAsync(signatory, await town.CardAsync(signatory, "Projet de cadre n° 1"), "Valider ce cadre");
        }
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
