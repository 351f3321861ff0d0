using TeamsMairie.Cards;
using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Frames.Checks;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Frames;

/// <summary>Says in French what was found in a frame.</summary>
internal static class FrameSentences
{
    public static string Of(Finding finding)
    {
        string sentence = FrameTexts.ResourceManager.GetString($"Fault{finding.Fault}", French.Culture)
            ?? throw new InvalidOperationException($"{finding.Fault} has no sentence.");
        return French.Say(sentence, [.. finding.About.Select(about => (object?)InWords(finding.Fault, about))]);
    }

    // What the rules name by a value of theirs is said with the word of the file.
    private static string InWords(Fault fault, string about) => fault switch
    {
        Fault.DelayOutOfRange => FrameWords.Delays.Of(Enum.Parse<DelayName>(about)),
        Fault.StaffMatterToElected or Fault.ChoiceWithoutStep => FrameWords.Topics.Of(Enum.Parse<Topic>(about)),
        Fault.NoRankBetweenHolders or Fault.CompetenceWithoutHolder or Fault.CompetenceWithoutService =>
            Competences.LabelOf(new(about)),
        _ => about,
    };
}
