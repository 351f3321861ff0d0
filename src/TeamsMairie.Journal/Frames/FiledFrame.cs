namespace TeamsMairie.Journal.Frames;

/// <summary>What is kept beside the events of a frame: how far it went.</summary>
/// <remarks>
/// No content: a frame is read seldom and by its events, and a head that held each version would outgrow a table's row.
/// </remarks>
/// <param name="Frame">The key of the commune.</param>
/// <param name="LastNumber">The number of the last version proposed.</param>
/// <param name="Announced">The number of the version in force that was told to the town; zero before the first.</param>
public sealed record FiledFrame(string Frame, int LastNumber, int Announced);
