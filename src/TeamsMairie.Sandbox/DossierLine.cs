namespace TeamsMairie.Sandbox;

/// <summary>One dossier in the journal pane.</summary>
/// <param name="Id">Names the dossier to <see cref="ITownRecord.FactsAsync"/>; not shown.</param>
/// <param name="Reference">The number people use, such as « 2026-0142 ».</param>
/// <param name="Title">What is asked, in a few French words.</param>
/// <param name="State">Where it stands, in the words of the town hall, such as « Transmise à Mme Aubry ».</param>
/// <param name="ChangedAt">When it last moved, on the sandbox's clock.</param>
public sealed record DossierLine(string Id, string Reference, string Title, string State, DateTimeOffset ChangedAt);

/// <summary>One fact in the life of a dossier.</summary>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Sentence">What happened, a whole French sentence with its full stop.</param>
public sealed record DossierFact(DateTimeOffset At, string Sentence);
