namespace TeamsMairie.Cards;

/// <summary>A person as a card names them.</summary>
/// <param name="Name">First name and name.</param>
/// <param name="Function">Their function, such as « directrice générale des services ».</param>
public sealed record PersonLine(string Name, string Function)
{
    /// <summary>« Véronique Aubry, directrice générale des services ».</summary>
    public override string ToString() => $"{Name}, {Function}";
}
