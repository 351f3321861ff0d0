namespace TeamsMairie.Circuit.Town;

/// <summary>What the bot does when somebody writes to the wrong person.</summary>
public enum Strictness
{
    /// <summary>Tells the way to follow (<i>informer</i>).</summary>
    Inform,

    /// <summary>Sends the request to the right person (<i>rediriger</i>).</summary>
    Redirect,

    /// <summary>Sends it, and asks who was written to not to answer (<i>bloquer</i>).</summary>
    Block,
}
