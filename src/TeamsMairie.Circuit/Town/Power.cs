namespace TeamsMairie.Circuit.Town;

/// <summary>Whether a person may decide, and under which act.</summary>
/// <param name="IsHeld">Whether they may.</param>
/// <param name="Act">The order that lets them; null when they decide in their own right, or may not.</param>
public readonly record struct Power(bool IsHeld, string? Act)
{
    /// <summary>No power to decide.</summary>
    public static Power None => default;

    /// <summary>The power of who needs no act.</summary>
    public static Power OwnRight => new(true, null);
}
