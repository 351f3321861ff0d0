using System.Collections.Frozen;

namespace TeamsMairie.BotProtocol;

/// <summary>The keys of the Bot Connector at one moment.</summary>
internal sealed class SigningKeySet
{
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);
    private readonly FrozenDictionary<string, SigningKey> keys;

    /// <summary>A name that two keys bear names neither.</summary>
    public SigningKeySet(IEnumerable<SigningKey> keys) => this.keys = keys
        .GroupBy(key => key.Id, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .ToFrozenDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);

    public int Count => keys.Count;

    /// <summary>The key of that exact name; null when there is none, or it has retired.</summary>
    public SigningKey? Find(string name, DateTimeOffset now) =>
        keys.GetValueOrDefault(name) is { } key && now < key.RetiresAt ? key : null;

    public bool IsUsableAt(DateTimeOffset now) => keys.Values.Any(key => key.IsUsableAt(now));

    /// <summary>Whether the keys that follow look like somebody else's: none is known, and half of them are missing.</summary>
    public bool IsBrokenBy(SigningKeySet next) =>
        next.Count * 2 < Lasting.Count() && !Lasting.Any(key => next.keys.ContainsKey(key.Id));

    /// <summary>
    /// The keys that follow. When they look like somebody else's, these are accepted beside them for an hour more; those
    /// already on their way out keep the time they were given.
    /// </summary>
    public SigningKeySet FollowedBy(SigningKeySet next, DateTimeOffset now)
    {
        IEnumerable<SigningKey> leaving = IsBrokenBy(next) ? keys.Values.Select(key => key.LeavingBy(now + Overlap)) : Leaving;
        return new([.. next.keys.Values, .. leaving.Where(key => now < key.RetiresAt && !next.keys.ContainsKey(key.Id))]);
    }

    private IEnumerable<SigningKey> Lasting => keys.Values.Where(key => key.RetiresAt == DateTimeOffset.MaxValue);

    private IEnumerable<SigningKey> Leaving => keys.Values.Where(key => key.RetiresAt < DateTimeOffset.MaxValue);
}
