using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Tests.Routing;

/// <summary>The keys by which the labels name people: <c>chef:voirie</c>, <c>rh</c>, <c>maire</c>…</summary>
internal static class RouteKeys
{
    /// <summary>The key of who holds a step.</summary>
    public static string Of(Commune commune, RouteStep step, Person sender, Competence? competence)
    {
        Person holder = commune.Find(step.Holder)!;
        return (holder.Role, step.Office) switch
        {
            (Role.ServiceHead, Office.HumanResources) => "rh",
            (Role.ServiceHead, Office.CompetentService) when sender.Role.IsElected() => $"service:{holder.Service}",
            (Role.DeputyMayor or Role.DelegatedCouncillor, _) => $"adjoint:{competence}",
            _ => Of(holder),
        };
    }

    /// <summary>The key of a person, whatever they are asked for.</summary>
    public static string Of(Person person) => person.Role switch
    {
        Role.Mayor => "maire",
        Role.HeadOfServices => "sgm",
        Role.HostEmployer => "employeur",
        Role.DeputyHeadOfServices => $"dga:{person.Pole}",
        _ => $"chef:{person.Service}",
    };

    /// <summary>Who a key names in a commune.</summary>
    public static Person Find(Commune commune, string key)
    {
        (string role, string of) = key.Split(':') is [var r, var o] ? (r, o) : (key, "");
        return role switch
        {
            "maire" => commune.Mayor,
            "sgm" => commune.HeadOfServices,
            "adjoint" or "conseiller-delegue" => commune.HolderOf(new Competence(of)),
            _ => commune.People.First(p => p.Role == RoleOf(role) && (of.Length == 0 || p.Service == of || p.Pole == of)),
        };
    }

    private static Role RoleOf(string key) => key switch
    {
        "chef" => Role.ServiceHead,
        "dga" => Role.DeputyHeadOfServices,
        "conseiller" => Role.Councillor,
        "conseiller-opposition" => Role.OppositionCouncillor,
        _ => Role.StaffMember,
    };
}
