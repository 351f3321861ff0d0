namespace TeamsMairie.Circuit.Town;

/// <summary>A person, by the object id of the directory (Microsoft Entra).</summary>
/// <param name="Value">The directory's object id; the default value is nobody.</param>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
