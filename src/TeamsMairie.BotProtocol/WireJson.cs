using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>
/// Every type that crosses the wire to or from the Bot Connector. Nothing else is ever serialised here.
/// </summary>
/// <remarks>Nesting is at most 64 deep; a repeated member of an object is refused.</remarks>
[JsonSourceGenerationOptions(
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InboundActivity))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(DialogValue))]
[JsonSerializable(typeof(SearchValue))]
[JsonSerializable(typeof(CommandValue))]
[JsonSerializable(typeof(FeedbackValue))]
[JsonSerializable(typeof(FeedbackWords))]
[JsonSerializable(typeof(DialogResponse))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(RefusedTurnProblem))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(ErrorResponse))]
internal sealed partial class WireJson : JsonSerializerContext;
