using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsMairie.BotProtocol;
using TeamsMairie.Simulation.Replicas;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Gives each delivery of a message another id.</summary>
internal sealed class ForgettingDoor : OpenDoor
{
    private int deliveries;

    public override async ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        JsonNode activity = (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken))!;
        activity["id"] = string.Create(CultureInfo.InvariantCulture, $"{(string?)activity["id"]}-{deliveries++}");
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        return await base.AdmitAsync(request, cancellationToken);
    }
}
