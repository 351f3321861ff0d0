namespace TeamsMairie.Circuit.Frames;

/// <summary>One rule of the frame, as a sentence and as a test.</summary>
/// <param name="Id">Its id in the circuit's own numbering.</param>
/// <param name="Refusal">What who breaks it is told.</param>
/// <param name="Holds">Whether the attempt keeps it; true when the rule does not concern the command.</param>
/// <param name="Sentence">The rule, in French, as the town hall says it.</param>
internal sealed record FrameRule(string Id, FrameRefusal Refusal, Func<FrameAttempt, bool> Holds, string Sentence);
