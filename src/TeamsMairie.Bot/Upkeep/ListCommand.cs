using System.CommandLine;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Shelves;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Upkeep;

/// <summary><c>journal list</c>: which dossiers stand on a shelf, by their ids, versions and dates alone.</summary>
internal static class ListCommand
{
    private const int OnePage = 100;

    public static Command Create()
    {
        Option<string> shelf = new("--shelf") { Description = French.Say(UpkeepTexts.ListShelf, Names), Required = true };
        Option<string?> section = new("--section") { Description = UpkeepTexts.ListSection };
        Option<string?> commune = new("--commune") { Description = UpkeepTexts.ListCommune };
        return new Command("list", UpkeepTexts.ListAbout) { shelf, section, commune }.Working(
            alone: false,
            (line, workshop, cancellation) => RunAsync(
                workshop, line.GetRequiredValue(shelf), line.GetValue(section), line.GetValue(commune), cancellation));
    }

    private static string Names => string.Join(", ", ShelfPlan.All.Select(shelf => $"{shelf.Key} ({shelf.Title})"));

    private static async Task<int> RunAsync(
        Workshop workshop, string key, string? section, string? only, CancellationToken cancellationToken)
    {
        List<Commune> communes = [.. workshop.Communes.All.Where(commune => only is null || commune.Key == only)];
        string? refusal = ShelfPlan.All.FirstOrDefault(s => s.Key == key) switch
        {
            null => French.Say(UpkeepTexts.NoShelf, key, Names),
            { IsDivided: true } when section is null => French.Say(UpkeepTexts.NoSection, key),
            _ => communes.Count == 0 ? French.Say(UpkeepTexts.NotACommune, only) : null,
        };
        if (refusal is not null)
        {
            await Console.Error.WriteLineAsync(refusal);
            return ExitCodes.Refused;
        }

        int count = 0;
        foreach (Commune commune in communes)
        {
            count += await PrintAsync(workshop, commune, new(commune.Key, key, section ?? ""), cancellationToken);
        }

        await workshop.SayAsync(French.Say(UpkeepTexts.Listed, count));
        return ExitCodes.Done;
    }

    private static async Task<int> PrintAsync(
        Workshop workshop, Commune commune, ShelfName shelf, CancellationToken cancellationToken)
    {
        (int count, string? next) = (0, null);
        do
        {
            ShelfPage page = await workshop.Journal.ReadShelfAsync(commune.Tenant, shelf, next, OnePage, cancellationToken);
            foreach (Shelved shelved in page.Streams)
            {
                await workshop.SayAsync(
                    $"{shelved.Stream}  {shelved.Version,4}  {commune.Calendar.DateOf(shelved.At):yyyy-MM-dd}");
            }

            (count, next) = (count + page.Streams.Count, page.Next);
        }
        while (next is not null);

        return count;
    }
}
