using Microsoft.AspNetCore.Http;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Simulation.Replicas;

/// <summary>Reads a turn as the door does, and asks for no token: signatures are proved elsewhere, and cost a hundred times a turn.</summary>
internal class OpenDoor : IDoor
{
    public virtual async ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await Turn.ReadAsync(request, cancellationToken) switch
        {
            TurnReading.Read(var turn) => new Admission.Admitted(turn),
            TurnReading.Refused refused => new Admission.Refused(refused),
            _ => new Admission.Ignored(),
        };
}
