namespace TeamsMairie.Journal;

/// <summary>Names one stream: a dossier of a tenant. Streams of two tenants never meet.</summary>
/// <param name="Tenant">The Microsoft 365 tenant.</param>
/// <param name="Dossier">The dossier, a <see cref="DerivedId"/> of the message that began it.</param>
public readonly record struct StreamId(Guid Tenant, Guid Dossier)
{
    /// <summary>The tenant and the dossier, for logs.</summary>
    public override string ToString() => $"{Tenant:N}/{Dossier:N}";
}
