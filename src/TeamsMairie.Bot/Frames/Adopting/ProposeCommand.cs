using System.CommandLine;
using System.Globalization;
using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Bot.Upkeep;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary><c>frame propose</c>: a version from a file, in the name of an administrator of the circuit; both still validate it in Teams.</summary>
internal static class ProposeCommand
{
    public static Command Create()
    {
        Argument<string> file = new("fichier") { Description = FrameTexts.ProposeFile };
        Option<string?> from = new("--from") { Description = FrameTexts.ProposeFrom };
        return new Command("propose", FrameTexts.ProposeAbout) { file, from }.Working(
            alone: true,
            (line, workshop, cancellation) =>
                RunAsync(workshop, line.GetRequiredValue(file), line.GetValue(from), cancellation));
    }

    private static async Task<int> RunAsync(
        Workshop workshop, string path, string? from, CancellationToken cancellationToken)
    {
        FrameReading reading = FrameFile.Read(path);
        if (reading.Commune is not { } content)
        {
            return FrameReport.Mistakes(path, reading, Console.Error);
        }

        if (workshop.Communes.Find(content.Key) is not { } inForce)
        {
            return await RefuseAsync(French.Say(UpkeepTexts.NotACommune, content.Key));
        }

        // Whoever runs the host is nobody of the town: what they propose is in the name of who looks after the circuit.
        if (inForce.Administrators.Count == 0)
        {
            return await RefuseAsync(FrameTexts.NoAdministrator);
        }

        DateTimeOffset now = workshop.Clock.GetUtcNow();
        DateOnly day = inForce.Calendar.DateOf(now);
        if (from is not null
            && !DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return await RefuseAsync(French.Say(FrameTexts.NotADay, from));
        }

        Gesture gesture = new(inForce.Administrators[0], now);
        FrameJudgement judgement = await workshop.Frames.HandleAsync(
            inForce, _ => new FrameCommand.Propose(gesture, content, day), cancellationToken);
        if (judgement is not FrameJudgement.Kept(var frame))
        {
            return await RefuseAsync(judgement is FrameJudgement.Refused refused
                ? string.Join(Environment.NewLine, FrameRefusals.AllOf(refused))
                : BotTexts.Broken);
        }

        await workshop.SayAsync(French.Say(FrameTexts.Proposed, frame.State.LastNumber));
        return ExitCodes.Done;
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return ExitCodes.Refused;
    }
}
