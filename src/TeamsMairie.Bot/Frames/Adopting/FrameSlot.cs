using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>The card of one version of a frame, shown to one person, and updated in place.</summary>
/// <param name="Number">The version.</param>
/// <param name="Recipient">Whom it is for.</param>
internal readonly record struct FrameSlot(int Number, PersonId Recipient)
{
    private const string Kind = "frame";

    /// <summary>Its name in the journal and in the tickets of its buttons: <c>frame.2.3e80…</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}.{Number}.{Recipient.Value:N}");

    /// <summary>What the journal must deliver for it: the versions in their order.</summary>
    public NewEffect Effect => new(ToString(), Number);

    /// <summary>Reads back what <see cref="ToString"/> wrote; a ticket can be forged, so nothing is trusted.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FrameSlot? slot)
    {
        string[] parts = text.Split('.');
        slot = parts is [Kind, var number, var recipient]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            && Guid.TryParseExact(recipient, "N", out Guid person)
            ? new FrameSlot(version, new PersonId(person))
            : null;
        return slot is not null;
    }
}
