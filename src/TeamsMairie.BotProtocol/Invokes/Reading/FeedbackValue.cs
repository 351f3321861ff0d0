using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The <c>value</c> of <c>message/submitAction</c>.</summary>
internal sealed record FeedbackValue
{
    [JsonPropertyName("actionName")]
    public required string ActionName { get; init; }

    [JsonPropertyName("actionValue")]
    public required FeedbackAction Action { get; init; }
}

/// <summary>The thumb that was pressed.</summary>
internal sealed record FeedbackAction
{
    [JsonPropertyName("reaction")]
    public required string Reaction { get; init; }

    /// <summary>JSON in a string: <c>{"feedbackText":"…"}</c>.</summary>
    [JsonPropertyName("feedback")]
    public string? Feedback { get; init; }

    [JsonIgnore]
    public string Words
    {
        get
        {
            try
            {
                return string.IsNullOrWhiteSpace(Feedback)
                    ? ""
                    : JsonSerializer.Deserialize(Feedback, WireJson.Default.FeedbackWords)?.Text?.Trim() ?? "";
            }
            catch (JsonException)
            {
                // The thumb counts all the same.
                return "";
            }
        }
    }
}

/// <summary>What was written with the thumb.</summary>
internal sealed record FeedbackWords
{
    [JsonPropertyName("feedbackText")]
    public string? Text { get; init; }
}
