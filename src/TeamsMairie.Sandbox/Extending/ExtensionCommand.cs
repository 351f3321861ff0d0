namespace TeamsMairie.Sandbox.Extending;

/// <summary>A command of the application, as its manifest declares it.</summary>
/// <param name="Id">The id the bot is given.</param>
/// <param name="Type"><c>action</c> opens a dialog, <c>query</c> searches.</param>
/// <param name="Context">Where it is offered: <c>message</c>, <c>compose</c>.</param>
/// <param name="Title">What the person reads.</param>
/// <param name="Description">What it does, in a few words.</param>
/// <param name="Parameters">What a search asks for.</param>
/// <param name="InitialRun">Whether a search starts before anything is typed.</param>
internal sealed record ExtensionCommand(
    string Id,
    string Type,
    IReadOnlyList<string> Context,
    string Title,
    string Description,
    IReadOnlyList<ExtensionParameter>? Parameters = null,
    bool InitialRun = false);

/// <summary>What a search asks for.</summary>
internal sealed record ExtensionParameter(string Name, string Title, string Description);
