using Microsoft.Extensions.Options;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>The real door, of which one rule can be taken away.</summary>
internal sealed class TestDoor(
    ISigningKeySource keys, IOptions<DoorOptions> options, DoorRecord record, TimeProvider clock) : IDoor
{
    private readonly Switch source = new(keys);

    public DoorRules Rules { get; set; } = DoorRules.All;

    public bool HasNoKeys { set => source.IsOff = value; }

    public ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken) =>
        new ConnectorDoor(source, options, Rules, record, clock).AdmitAsync(request, cancellationToken);

    private sealed class Switch(ISigningKeySource keys) : ISigningKeySource
    {
        public bool IsOff { get; set; }

        public SigningKeySet? Current => IsOff ? null : keys.Current;

        public void LookAgain() => keys.LookAgain();
    }
}
