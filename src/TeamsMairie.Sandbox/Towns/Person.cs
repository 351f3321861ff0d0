namespace TeamsMairie.Sandbox.Towns;

/// <summary>Someone of a town hall.</summary>
/// <param name="Id">The id in the directory, <c>aadObjectId</c> on the wire.</param>
/// <param name="Name">First name and name.</param>
/// <param name="Role">The role, such as <c>agent</c>, <c>sgm</c> or <c>maire</c>.</param>
/// <param name="Function">The function as people say it, such as « directrice générale des services ».</param>
public sealed record Person(Guid Id, string Name, string Role, string Function)
{
    /// <summary>The id Teams gives to the person for this bot.</summary>
    public string Mri => "29:" + Id.ToString("D");
}
