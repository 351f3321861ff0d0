namespace TeamsMairie.Circuit.Dossiers;

/// <summary>One dossier, by an id derived from the message that opened it.</summary>
/// <param name="Value">Derived from tenant, conversation and activity, so that one message makes one dossier.</param>
public readonly record struct DossierId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
