namespace TeamsMairie.Circuit.Routes;

/// <summary>One line of the commune's own decision matrix: it takes the place of the default circuit.</summary>
/// <param name="Sender">Who asks.</param>
/// <param name="Topic">What is asked.</param>
/// <param name="Offices">Who is asked, in order; the last may decide.</param>
public sealed record CircuitChoice(Sender Sender, Topic Topic, Roll<Office> Offices);
