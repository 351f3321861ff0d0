using CsCheck;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

/// <summary>A dossier, and who last changed it with what.</summary>
internal sealed record Deed(Dossier State, PersonId By, Type? Command)
{
    public static Deed Nothing => new(Dossier.Unknown, default, null);

    public bool Is<T1, T2, T3>() => Command == typeof(T1) || Command == typeof(T2) || Command == typeof(T3);

    public Deed Try(DossierCommand command) =>
        DossierDecider.Decide(State, command, Today) is Decision.Accepted { Events: { Count: > 0 } events }
            ? new Deed(events.Aggregate(State, DossierEvolution.Evolve), command.Gesture.By, command.GetType())
            : this;
}

/// <summary>Something people may try in any state.</summary>
internal sealed record Act(string Name, Func<Dossier, PersonId, DossierCommand?> Command);

/// <summary>Lets each of some people try each of some acts.</summary>
internal static class Trying
{
    public static Spec<Deed> With(this Spec<Deed> spec, PersonId[] people, params ReadOnlySpan<Act> acts)
    {
        foreach (Act act in acts)
        {
            spec = spec.Action(act.Name, people, (s, by) => act.Command(s.State, by) is { } command ? s.Try(command) : s);
        }

        return spec;
    }
}
