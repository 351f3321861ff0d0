using System.Diagnostics.CodeAnalysis;

namespace TeamsMairie.Journal;

/// <summary>Names one stream: a dossier of a tenant. Streams of two tenants never meet.</summary>
/// <param name="Tenant">The Microsoft 365 tenant.</param>
/// <param name="Dossier">The dossier, a <see cref="DerivedId"/> of the message that began it.</param>
public readonly record struct StreamId(Guid Tenant, Guid Dossier)
{
    /// <summary>The tenant and the dossier, for logs, operators and wakes.</summary>
    public override string ToString() => $"{Tenant:N}/{Dossier:N}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StreamId? stream)
    {
        string[] parts = (text ?? "").Split('/');
        stream = parts.Length == 2
            && Guid.TryParseExact(parts[0], "N", out Guid tenant) && Guid.TryParseExact(parts[1], "N", out Guid dossier)
            ? new StreamId(tenant, dossier)
            : null;
        return stream is not null;
    }
}
