using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Triage.Measuring;

/// <summary>How one message was read, as one line of JSON.</summary>
/// <param name="Id">Its name in the file; its line number when it has none.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Competence">The competence it goes to without asking; null when it is asked, or needs none.</param>
/// <param name="Candidates">What its author is asked to choose between; empty when nothing is asked.</param>
/// <param name="Urgency">How fast it must be looked at.</param>
/// <param name="Action">What the bot does.</param>
/// <param name="Visibility">Who may see it: circuit, private, restricted.</param>
/// <param name="FirstDesk">Who receives it first, by the default circuit.</param>
/// <param name="Certainty">How likely the likeliest desk is the right one, from 0 to 1.</param>
/// <param name="Evidence">The words that weighed most.</param>
public sealed record Scored(
    string Id, string Kind, string? Competence, IReadOnlyList<string> Candidates, string Urgency, string Action,
    string Visibility, string FirstDesk, double Certainty, IReadOnlyList<string> Evidence)
{
    /// <summary>What was expected.</summary>
    [JsonIgnore]
    internal Expected Expected { get; init; } = new(null, [], null, [], null, null, null);

    /// <summary>Whether the author is asked.</summary>
    [JsonIgnore]
    public bool IsAsked => Action == "clarify";

    /// <summary>The line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, MeasuringJson.Default.Scored);
}
