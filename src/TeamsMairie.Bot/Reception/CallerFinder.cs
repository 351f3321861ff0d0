using System.Globalization;
using TeamsMairie.Bot.Communes;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Reception;

/// <summary>Recognises who speaks by their directory id alone, never by a name that can be chosen.</summary>
internal sealed class CallerFinder(CommuneRegister communes)
{
    /// <summary>The caller; null when no commune of the tenant knows them.</summary>
    public Caller? Find(Turn turn)
    {
        if (turn.Activity.From.ObjectId is not { } id)
        {
            return null;
        }

        PersonId person = new(id);
        List<Commune> own = [.. communes.Of(turn.Activity.TenantId, person)];
        Commune? commune = own.Find(c => IsPlaceOf(c, turn.Activity.Conversation.Id))
            ?? own.Find(c => IsNamedIn(c, turn.Text))
            ?? own.FirstOrDefault();
        return commune?.Find(person) is { } found ? new Caller(commune, found) : null;
    }

    // The thread of a channel carries the id of its first message after the channel's own.
    private static bool IsPlaceOf(Commune commune, string conversation) =>
        commune.OtherChannels.Append(commune.ArbitrationChannel)
            .Any(channel => channel.Length > 0 && conversation.StartsWith(channel, StringComparison.Ordinal));

    private static bool IsNamedIn(Commune commune, string text) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text, commune.Name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
