using TeamsMairie.Circuit.Rules;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>What the circuit answers to a command. Closed: refused or accepted.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Nothing changes, and here is why.</summary>
    public sealed record Refused(Refusal Reason) : Decision;

    /// <summary>These events happen, in this order; none when time passed and nothing was due.</summary>
    public sealed record Accepted(Roll<DossierEvent> Events) : Decision;
}
