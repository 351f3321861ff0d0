using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Reception;

/// <summary>Who speaks to the bot, and for which commune.</summary>
/// <param name="Commune">The commune it is about.</param>
/// <param name="Person">Their place in it.</param>
internal sealed record Caller(Commune Commune, Person Person);
