using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>The door that is deployed: it opens to the Bot Connector, for this bot and the tenants it serves.</summary>
/// <remarks>Nothing of the body is read until the signature is good. The rules are <see cref="DoorRules"/>.</remarks>
internal sealed class ConnectorDoor(
    ISigningKeySource keys, IOptions<DoorOptions> options, DoorRules rules, DoorRecord record, TimeProvider clock)
    : IDoor
{
    /// <summary>How long a body may take to arrive; who writes a byte a second does not hold the door open.</summary>
    private static readonly TimeSpan BodyPatience = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        Knock knock = new(request, options.Value, keys.Current, clock.GetUtcNow());
        if (await FirstBrokenAsync(rules.BeforeBody, knock) is { } broken)
        {
            return TurnAway(knock, broken);
        }

        switch (await ReadAsync(request, cancellationToken))
        {
            case TurnReading.Refused refused:
                return TurnAway(knock, refused);
            case TurnReading.Read(var turn):
                knock.Turn = turn;
                return await FirstBrokenAsync(rules.OnceRead, knock) is { } unfit ? TurnAway(knock, unfit)
                    : turn.Objection is { } objection ? TurnAway(knock, objection)
                    : new Admission.Admitted(turn);
            default:
                throw new InvalidOperationException("A body is read or refused.");
        }
    }

    private static async ValueTask<DoorRule?> FirstBrokenAsync(IReadOnlyList<DoorRule> rules, Knock knock)
    {
        foreach (DoorRule rule in rules)
        {
            if (!await rule.Holds(knock))
            {
                return rule;
            }
        }

        return null;
    }

    private Admission TurnAway(Knock knock, DoorRule broken)
    {
        record.Refused(broken.Reason, knock);
        if (broken.Reason is DoorRules.UnknownKey)
        {
            keys.LookAgain();
        }

        return broken.Status == StatusCodes.Status200OK
            ? new Admission.Ignored()
            : new Admission.Refused(new EmptyRefusal(broken.Status));
    }

    private Admission.Refused TurnAway(Knock knock, TurnReading.Refused refused)
    {
        record.Refused(DoorRules.Body, knock);
        return new Admission.Refused(refused.IsCardAction ? refused : new EmptyRefusal(refused.Status));
    }

    private async ValueTask<TurnReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(BodyPatience, clock);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await Turn.ReadEnvelopeAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new TurnReading.Refused(StatusCodes.Status408RequestTimeout, ProtocolTexts.TooSlow);
        }
        catch (BadHttpRequestException broken)
        {
            return new TurnReading.Refused(broken.StatusCode, ProtocolTexts.Unreadable);
        }
    }
}
