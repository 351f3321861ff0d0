using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames;

/// <summary>The frame (<i>cadre</i>) of one commune through time: what was adopted, and what is proposed.</summary>
/// <remarks>Nothing holds until the mayor and the head of services validated the same version.</remarks>
public sealed record Frame
{
    /// <summary>The frame of a commune that proposed nothing yet.</summary>
    public static Frame None { get; } = new();

    /// <summary>The versions adopted, oldest first; a later one takes the place of those before it from its day.</summary>
    public Roll<AdoptedFrame> Adopted { get; init; }

    /// <summary>The version proposed; null when there is none.</summary>
    public FrameDraft? Draft { get; init; }

    /// <summary>The number of the last version proposed; zero before the first.</summary>
    public int LastNumber { get; init; }

    /// <summary>The number of the version in force that was told to the town; zero before the first.</summary>
    public int Announced { get; init; }

    /// <summary>The version in force on a day; null before the first.</summary>
    public AdoptedFrame? InForceOn(DateOnly day)
    {
        AdoptedFrame? found = null;
        foreach (AdoptedFrame version in Adopted)
        {
            found = version.From <= day ? version : found;
        }

        return found;
    }
}

/// <summary>A version nobody follows yet (<i>projet</i>).</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Content">What it says.</param>
/// <param name="From">The day it would take effect.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="At">When, in UTC.</param>
public sealed record FrameDraft(int Number, Commune Content, DateOnly From, PersonId By, DateTimeOffset At)
{
    /// <summary>Whether the mayor validated this very version, and when; null while not.</summary>
    public Validation? Mayor { get; init; }

    /// <summary>Whether the head of services validated this very version, and when; null while not.</summary>
    public Validation? HeadOfServices { get; init; }
}

/// <summary>A version both validated.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Content">What it says.</param>
/// <param name="From">The day it takes effect.</param>
/// <param name="Mayor">The mayor's validation.</param>
/// <param name="HeadOfServices">The head of services' validation.</param>
public sealed record AdoptedFrame(
    int Number, Commune Content, DateOnly From, Validation Mayor, Validation HeadOfServices);

/// <summary>One of the two validations.</summary>
/// <param name="By">Who validated.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Validation(PersonId By, DateTimeOffset At);

/// <summary>The two seats that adopt a frame.</summary>
public enum Signatory
{
    /// <summary>The mayor.</summary>
    Mayor,

    /// <summary>The head of services.</summary>
    HeadOfServices,
}
