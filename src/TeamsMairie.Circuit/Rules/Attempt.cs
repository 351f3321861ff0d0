using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Rules;

/// <summary>A command tried on a dossier, with the facts of the moment: what a rule judges.</summary>
internal readonly record struct Attempt(Dossier State, DossierCommand Command, Facts Facts)
{
    public PersonId By => Command.Gesture.By;

    public DateTimeOffset At => Command.Gesture.At;

    public DateOnly Today => Facts.Day(At);

    public Commune Commune => Facts.Commune;

    public TimeLimits Limits => Facts.Commune.Limits;

    public Person? Actor => Commune.Find(By);

    public bool IsHeadOfServices => Actor?.Role == Role.HeadOfServices;

    public bool IsMayor => Actor?.Role == Role.Mayor || Commune.StatedSubstituteOfMayor(Today)?.By == By;

    /// <summary>What the rule asks of one kind of command; true for every other.</summary>
    public bool Of<T>(Func<T, bool> holds)
        where T : DossierCommand => Command is not T command || holds(command);
}
