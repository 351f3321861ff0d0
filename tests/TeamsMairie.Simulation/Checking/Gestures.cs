using System.Text;
using TeamsMairie.Simulation.People;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Checking;

/// <summary>Clicks: what was told is what is stored.</summary>
internal static class Gestures
{
    public static IEnumerable<string> ToldOtherwise(Aftermath after)
    {
        foreach (PressedButton pressed in after.World.Crowd.Pressed.Where(p => p.HasText))
        {
            Guid? stored = CommitOf(after, pressed.Word);
            if (pressed.Told is Told.Changed or Told.Refused && stored is not null)
            {
                yield return $"{pressed.Verb} was told {pressed.Told}, and is stored";
            }

            // Who gave up before knowing says that something went wrong, and that is true.
            if (pressed.Told == Told.Broken && stored is { } commit && !after.World.StoreFaults.Uncertain.Contains(commit))
            {
                yield return $"{pressed.Verb} was told an incident, and is stored";
            }
        }
    }

    private static Guid? CommitOf(Aftermath after, string word)
    {
        foreach (KeptStream kept in after.Stories.Select(s => s.Kept))
        {
            int found = kept.Events.FindIndex(e => Encoding.UTF8.GetString(e.Body).Contains(word, StringComparison.Ordinal));
            if (found >= 0)
            {
                return kept.Commits[found];
            }
        }

        return null;
    }
}
