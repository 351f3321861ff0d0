using System.Diagnostics;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames.Checks;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Frames.FrameCommand;
using Happened = TeamsMairie.Circuit.Frames.FrameEvent;

namespace TeamsMairie.Circuit.Frames;

/// <summary>Judges what is asked of a frame: first the rules, one by one, then what follows.</summary>
public static class FrameDecider
{
    /// <summary>Answers a command. Pure: the same frame and command give the same answer.</summary>
    /// <param name="state">The frame as it stands; <see cref="Frame.None"/> before its first event.</param>
    /// <param name="command">What is asked, by whom and when.</param>
    /// <param name="founding">What the operator of the bot wrote: in force until a first version is.</param>
    /// <returns>The first rule broken, or the events. Never throws for a value a person can type.</returns>
    public static FrameDecision Decide(Frame state, FrameCommand command, Commune founding)
    {
        FrameAttempt attempt = new(state, command, founding);
        foreach (FrameRule rule in FrameRules.All)
        {
            if (!rule.Holds(attempt))
            {
                return new FrameDecision.Refused(rule.Refusal, FaultsOf(rule.Refusal, command));
            }
        }

        return new FrameDecision.Accepted(Follow(attempt));
    }

    private static Roll<Finding> FaultsOf(FrameRefusal reason, FrameCommand command) =>
        reason == FrameRefusal.Faulty && command is Propose c ? FrameChecks.Refusing(c.Content, c.From) : [];

    private static Roll<Happened> Follow(FrameAttempt a) => (a.Command, a.State.Draft) switch
    {
        (Propose c, _) => [new Happened.Proposed(a.By, a.At, a.State.LastNumber + 1, c.Content, c.From)],
        (FrameCommand.Validate, { } draft) => Sign(a, draft),
        (GiveUp c, { } draft) => [new Happened.GivenUp(a.By, a.At, draft.Number, c.Reason)],
        (Tick, _) => ComeIntoForce(a.State, a.Command.Gesture, a.Today),
        _ => throw new UnreachableException(a.Command.GetType().Name),
    };

    private static Roll<Happened> Sign(FrameAttempt a, FrameDraft draft)
    {
        Signatory seat = a.SeatOf(draft) ?? throw new UnreachableException("The rules let only the two validate.");
        Happened.Validated validated = new(a.By, a.At, draft.Number, seat);
        if ((seat == Signatory.Mayor ? draft.HeadOfServices : draft.Mayor) is null)
        {
            return [validated];
        }

        Happened.Adopted adopted = new(a.By, a.At, draft.Number, draft.From > a.Today ? draft.From : a.Today);
        Frame after = FrameEvolution.Evolve(FrameEvolution.Evolve(a.State, validated), adopted);
        return [validated, adopted, .. ComeIntoForce(after, a.Command.Gesture, a.Today)];
    }

    private static Roll<Happened> ComeIntoForce(Frame state, Gesture gesture, DateOnly today) =>
        state.InForceOn(today) is { } version && version.Number != state.Announced
            ? [new Happened.CameIntoForce(gesture.By, gesture.At, version.Number)]
            : [];
}
