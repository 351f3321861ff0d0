using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>A decision as it is told to those it binds.</summary>
/// <param name="By">Who decided; the last party to accept, for a common position.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Text">The decision in words; may be empty for a plain approval.</param>
/// <param name="Reason">Why; never empty for a refusal, an arbitration or a ruling.</param>
/// <param name="Act">The order the decision was taken under; null for who decides in their own right.</param>
public sealed record Verdict(
    PersonId By, DateTimeOffset At, Outcome Outcome, string Text, string Reason, string? Act = null)
{
    /// <summary>The day a deferred request comes back; null otherwise.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why the person responsible was not consulted; null when they were.</summary>
    public string? WithoutConsulting { get; init; }
}
