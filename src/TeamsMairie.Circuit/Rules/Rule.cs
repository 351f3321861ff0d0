namespace TeamsMairie.Circuit.Rules;

/// <summary>One rule of the circuit, as a sentence and as a test.</summary>
/// <param name="Id">Its id in the circuit's own numbering: R7, D9, U2…</param>
/// <param name="Sentence">The rule, in French, as the town hall says it.</param>
/// <param name="Refusal">What who breaks it is told.</param>
/// <param name="Holds">Whether the attempt keeps it; true when the rule does not concern the command.</param>
internal sealed record Rule(string Id, Refusal Refusal, Func<Attempt, bool> Holds, string Sentence);
