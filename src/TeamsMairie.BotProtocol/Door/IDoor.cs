using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>Decides who may post an activity. <see cref="ConnectorDoor"/> is the only one that is deployed.</summary>
public interface IDoor
{
    /// <summary>Judges one request; never throws for what a client can send.</summary>
    /// <exception cref="OperationCanceledException">The client hung up.</exception>
    ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken);
}
