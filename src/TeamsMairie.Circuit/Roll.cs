using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TeamsMairie.Circuit;

/// <summary>An immutable list compared by what it holds, so that two equal dossiers are equal records.</summary>
/// <typeparam name="T">What is listed; compared with its own equality.</typeparam>
/// <remarks>The default value holds nothing.</remarks>
[CollectionBuilder(typeof(Roll), nameof(Roll.Of))]
public readonly struct Roll<T> : IReadOnlyList<T>, IEquatable<Roll<T>>
{
    private readonly ImmutableArray<T> items;

    internal Roll(ImmutableArray<T> items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items.IsDefault ? 0 : items.Length;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <summary>The same roll with one more item at its end.</summary>
    public Roll<T> With(T item) => new(Items.Add(item));

    /// <summary>The same roll where <paramref name="replace"/> was applied to each item.</summary>
    public Roll<T> Select(Func<T, T> replace) => new([.. Items.AsEnumerable().Select(replace)]);

    /// <inheritdoc/>
    public bool Equals(Roll<T> other) => Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Roll<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both hold equal items in the same order.</summary>
    public static bool operator ==(Roll<T> left, Roll<T> right) => left.Equals(right);

    /// <summary>Whether they differ by an item or by the order.</summary>
    public static bool operator !=(Roll<T> left, Roll<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes rolls from collection expressions.</summary>
public static class Roll
{
    /// <summary>A roll of these items, in this order.</summary>
    public static Roll<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
