using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>Puts names on ids, and tickets on cards.</summary>
internal static class Naming
{
    /// <summary>A person as a card names them.</summary>
    public static PersonLine Line(this Commune commune, PersonId person) =>
        commune.Find(person) is { } found ? new(found.Name, found.Function) : new(BotTexts.SomeoneGone, BotTexts.FunctionGone);

    /// <summary>A person as a choice of a list.</summary>
    public static Choice Choice(this Person person) => new($"{person.Name}, {person.Function}", person.Id.ToString());

    /// <summary>A note with the name of who wrote it.</summary>
    public static Quote Quote(this Commune commune, Note note)
    {
        string name = commune.Line(note.By).Name;
        return new(note.IsAmendment ? French.Say(BotTexts.AmendedBy, name) : name, note.Text);
    }

    /// <summary>What the buttons of a card carry.</summary>
    public static Ticket Ticket(this OpenDossier dossier, CardSlot slot) =>
        new(dossier.Stream.Dossier, dossier.Version, slot.ToString());
}
