using TeamsMairie.Bot;
using TeamsMairie.Bot.Communes;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Sandbox;

/// <summary>
/// The door of the sandbox: whoever is on this machine may knock, since nobody there can sign as the Bot Connector does.
/// </summary>
internal sealed class LoopbackDoor(ServiceUrlPolicy policy, CommuneRegister communes) : IDoor
{
    /// <inheritdoc/>
    public async ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await Turn.ReadAsync(request, cancellationToken) switch
        {
            TurnReading.Read(var turn) => Judge(turn),
            TurnReading.Refused refused => new Admission.Refused(refused),
            _ => new Admission.Ignored(),
        };

    private Admission Judge(Turn turn) => turn.Activity switch
    {
        var activity when !policy.Allows(activity.ServiceUrl) =>
            new Admission.Refused(Results.StatusCode(StatusCodes.Status403Forbidden)),
        { TenantId: { } foreign } when !communes.Serves(foreign) =>
            new Admission.Refused(Results.Text(BotTexts.ForeignTenant, statusCode: StatusCodes.Status403Forbidden)),
        { From.IsBot: true } => new Admission.Ignored(),
        _ => new Admission.Admitted(turn),
    };
}
