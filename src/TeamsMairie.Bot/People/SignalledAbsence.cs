using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.People;

/// <summary>An absence that the bot was not told of: an automatic reply, or days of a calendar.</summary>
/// <param name="Person">Who is away.</param>
/// <param name="Since">When it began; whoever said they are back after it is back.</param>
/// <param name="Until">The last day away, as far as is known.</param>
internal sealed record SignalledAbsence(PersonId Person, DateTimeOffset Since, DateOnly Until);
