namespace TeamsMairie.Bot.People;

/// <summary>Something to look at in the directory or in the frame.</summary>
/// <param name="Sentence">One French sentence, which names the person.</param>
/// <param name="IsFault">Whether somebody must correct it; otherwise it is only good to know.</param>
internal sealed record Finding(string Sentence, bool IsFault);
