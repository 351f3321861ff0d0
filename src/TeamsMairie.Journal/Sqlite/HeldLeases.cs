using System.Globalization;
using Azure;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>The deliveries at work. In memory: one process has the file, and its leases die with it.</summary>
internal sealed class HeldLeases
{
    private readonly Lock gate = new();
    private readonly Dictionary<StreamId, DeliveryLease> held = [];
    private long given;

    /// <summary>Takes it, unless another has it.</summary>
    /// <returns>The lease of whoever has it now.</returns>
    public (DeliveryLease Lease, bool IsOurs) Take(StreamId stream, DateTimeOffset now, TimeSpan lease)
    {
        lock (gate)
        {
            if (held.TryGetValue(stream, out DeliveryLease? other) && DeliveryLease.Holds(other.Until, now, lease))
            {
                return (other, false);
            }

            ETag tag = new((++given).ToString(CultureInfo.InvariantCulture));
            return (held[stream] = new DeliveryLease(stream, now + lease, null) { Tag = tag }, true);
        }
    }

    /// <returns>Null when another has it since.</returns>
    public DeliveryLease? Renew(DeliveryLease lease, DateTimeOffset until)
    {
        lock (gate)
        {
            return IsHeld(lease) ? held[lease.Stream] = lease with { Until = until } : null;
        }
    }

    public void Release(DeliveryLease lease)
    {
        lock (gate)
        {
            if (IsHeld(lease))
            {
                held.Remove(lease.Stream);
            }
        }
    }

    private bool IsHeld(DeliveryLease lease) =>
        held.TryGetValue(lease.Stream, out DeliveryLease? now) && now.Tag == lease.Tag;
}
