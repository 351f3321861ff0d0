namespace TeamsMairie.Circuit.Town;

/// <summary>An answer written in advance to what is often asked (<i>réponse type</i>).</summary>
/// <param name="Key">What it answers, as a slug.</param>
/// <param name="Text">Its words, validated with the frame.</param>
/// <param name="Owner">Who keeps it true.</param>
/// <param name="ReviewOn">The day it must be read again; it is not sent after it. Null for never.</param>
public sealed record StandardText(string Key, string Text, PersonId Owner, DateOnly? ReviewOn);

/// <summary>Another legal person beside the commune (a CCAS, an EPCI): requests are pointed there, never sent.</summary>
/// <param name="Key">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">Where to turn to, as written to people.</param>
public sealed record SeparateBody(string Key, string Name, string Contact);
