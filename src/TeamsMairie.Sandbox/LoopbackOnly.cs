using System.Net;

namespace TeamsMairie.Sandbox;

/// <summary>Keeps the sandbox, which asks nobody for a password, on the machine of the person who plays.</summary>
internal static class LoopbackOnly
{
    /// <summary>
    /// Says in French what is wrong with an address to listen on; none when it is of this machine alone.
    /// </summary>
    public static string? Objection(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp)
        {
            return $"L’adresse « {url} » n’est pas une adresse http complète, telle que http://127.0.0.1:5178.";
        }

        return IsThisMachine(address.Host)
            ? null
            : $"Le bac à sable n’écoute que sur cette machine, car il ne demande aucun mot de passe : « {url} » "
                + "est refusée. Choisissez http://127.0.0.1 ou http://localhost.";
    }

    /// <summary>Refuses a page of another origin, and a name that was made to point at this machine.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        string own = $"{context.Request.Scheme}://{context.Request.Host}";
        string? origin = context.Request.Headers.Origin;
        if (!IsThisMachine(context.Request.Host.Host) || (origin is not null && origin != own))
        {
            await Results.Text(PageTexts.ForeignPage, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
