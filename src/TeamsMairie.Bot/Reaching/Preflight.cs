using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Reaching;

/// <summary>Before the circuit opens, and whenever it is asked: who of a commune cannot be written to, and why.</summary>
internal sealed class Preflight(IJournal journal)
{
    /// <summary>Those who cannot be written to, the mayor and the head of services first.</summary>
    public async Task<IReadOnlyList<UnreachedPerson>> CheckAsync(Commune commune, CancellationToken cancellationToken)
    {
        List<UnreachedPerson> unreached = [];
        foreach (Person person in commune.People.OrderBy(Importance).ThenBy(p => p.Name, StringComparer.Create(French.Culture, ignoreCase: true)))
        {
            string? reach = await Reach.ReadAsync(journal, commune.Tenant, person.Id, cancellationToken);
            if (reach is not "")
            {
                unreached.Add(new UnreachedPerson(person, Reason(reach)));
            }
        }

        return unreached;
    }

    // Without the first ones nothing is decided; the others only miss their own cards.
    private static int Importance(Person person) => person.Role switch
    {
        Role.Mayor => 0,
        Role.HeadOfServices => 1,
        Role.DeputyHeadOfServices or Role.ServiceHead => 2,
        Role.StaffMember => 4,
        _ => 3,
    };

    private static string Reason(string? code) => code switch
    {
        null => BotTexts.ReachNever,
        KnownChat.Removed or "BotNotInConversationRoster" => BotTexts.ReachRemoved,
        "ConversationBlockedByUser" => BotTexts.ReachBlocked,
        "BotDisabledByAdmin" => BotTexts.ReachDisabled,
        "NotEnoughPermissions" => BotTexts.ReachForbidden,
        _ => French.Say(BotTexts.ReachClosed, code),
    };
}

/// <summary>Somebody who cannot be written to.</summary>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why, one French sentence.</param>
internal sealed record UnreachedPerson(Person Person, string Reason);
