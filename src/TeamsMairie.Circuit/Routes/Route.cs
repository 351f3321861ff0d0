using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Routes;

/// <summary>The way a request goes: its steps in order, never the requester, never one person twice in a row.</summary>
/// <param name="Steps">The steps, first to last; empty until the request is qualified.</param>
public sealed record Route(Roll<RouteStep> Steps)
{
    /// <summary>The route of a request nobody knows yet how to send.</summary>
    public static Route Unknown { get; } = new([]);

    /// <summary>Whether somebody holds a step of it.</summary>
    public bool Passes(PersonId person) => Steps.Any(s => s.Holder == person);

    /// <summary>The next step for who holds this one; none when all that follow are theirs too, or there is no other.</summary>
    public int? After(int step, PersonId holder)
    {
        int next = Steps.TakeWhile((s, index) => index <= step || s.Holder == holder).Count();
        return next < Steps.Count ? next : null;
    }

    /// <summary>The same route where one step has another holder.</summary>
    public Route WithHolder(int step, PersonId holder)
    {
        List<RouteStep> steps = [.. Steps];
        steps[step] = steps[step] with
        {
            Holder = holder,
            InsteadOf = null,
            Reason = RouteReason.Redirected,
            IsVacant = false,
        };
        return new Route([.. steps]);
    }
}
