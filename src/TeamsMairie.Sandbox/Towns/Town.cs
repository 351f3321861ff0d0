namespace TeamsMairie.Sandbox.Towns;

/// <summary>A commune of the fixtures.</summary>
/// <param name="Key">Its key, such as <c>montclair-sur-loire</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Organisation">The key of the organisation it belongs to: village, bourg or mutualise.</param>
/// <param name="TenantId">The Microsoft 365 tenant of the organisation.</param>
/// <param name="Label">What the organisation looks like, in a few French words.</param>
/// <param name="ArbitrationChannel">The id of the channel where the mayor rules.</param>
/// <param name="GeneralChannel">The id of the channel of everyone.</param>
/// <param name="People">Everyone, mayor first.</param>
public sealed record Town(
    string Key,
    string Name,
    string Organisation,
    Guid TenantId,
    string Label,
    string ArbitrationChannel,
    string GeneralChannel,
    IReadOnlyList<Person> People);
