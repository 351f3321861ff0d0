using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Delivering;

/// <summary>One card of a dossier, shown to one person, and updated in place for as long as the dossier lives.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Recipient">Whom it is for.</param>
/// <param name="Step">The step of the route it belongs to; 0 for cards of no step.</param>
internal readonly record struct CardSlot(CardKind Kind, PersonId Recipient, int Step = 0)
{
    /// <summary>Its name in the journal and in the tickets of its buttons: <c>holder.0.3e80…</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name(Kind)}.{Step}.{Recipient.Value:N}");

    /// <summary>Reads back what <see cref="ToString"/> wrote; a ticket can be forged, so nothing is trusted.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CardSlot? slot)
    {
        string[] parts = text.Split('.');
        slot = parts.Length == 3
            && Enum.TryParse(parts[0], ignoreCase: true, out CardKind kind) && Enum.IsDefined(kind)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int step)
            && Guid.TryParseExact(parts[2], "N", out Guid recipient)
            ? new CardSlot(kind, new PersonId(recipient), step)
            : null;
        return slot is not null;
    }

    private static string Name(CardKind kind) => kind.ToString().ToLowerInvariant();
}
