using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>How a disagreement opens: its type and its arbiter are computed from the parties.</summary>
internal static class Openings
{
    public static DisagreementType TypeOf(Commune commune, Roll<PersonId> parties)
    {
        int elected = parties.Count(p => commune.Find(p)?.Role.IsElected() == true);
        return elected == parties.Count ? DisagreementType.BetweenElected
            : elected > 0 ? DisagreementType.ElectedAndStaff
            : DisagreementType.WithinTheLine;
    }

    public static Roll<DossierEvent> Open(Attempt a, OpenDisagreement c)
    {
        DisagreementType type = TypeOf(a.Commune, c.Parties);
        Person? arbiter = ArbiterOf(a, type, c.Parties);
        Stage stage = type == DisagreementType.BetweenElected ? Stage.CommonPosition : Stage.Arbitration;
        DateOnly dueOn = arbiter is null
            ? a.Facts.Due(a.At, a.Limits.CommonPosition, c.Parties[0])
            : a.Facts.Due(a.At, a.Limits.Arbitration, arbiter.Id);
        Disagreement opened = new(type, stage, c.Parties, c.Subject, arbiter?.Id, dueOn)
        {
            Positions = c.Parties.Contains(a.By) ? [new(a.By, c.Position)] : [],
        };
        DisagreementOpened opening = new(a.By, a.At, opened, c.Origin);
        return arbiter?.Role == Role.Mayor ? [opening, .. Rulings.Ask(a, c.Parties)] : [opening];
    }

    /// <summary>Who arbitrates first; null between élus. The mayor when the head of services is a party, or away alone.</summary>
    private static Person? ArbiterOf(Attempt a, DisagreementType type, Roll<PersonId> parties) => type switch
    {
        DisagreementType.BetweenElected => null,
        DisagreementType.WithinTheLine => a.Commune.CommonSuperior(parties),
        _ when parties.Contains(a.Commune.HeadOfServices.Id) => a.Commune.Mayor,
        _ => a.Facts.Acting(a.Commune.HeadOfServices, null, a.Today) is { } acting && !parties.Contains(acting.Id)
            ? acting
            : a.Commune.Mayor,
    };
}
