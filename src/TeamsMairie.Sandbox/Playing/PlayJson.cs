using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsMairie.Sandbox.Amending;
using TeamsMairie.Sandbox.Dialogs;
using TeamsMairie.Sandbox.Extending;
using TeamsMairie.Sandbox.Rating;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>What goes between the page and the sandbox.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WriteRequest))]
[JsonSerializable(typeof(ActRequest))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(AbsenceRequest))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(CommandRequest))]
[JsonSerializable(typeof(ShowRequest))]
[JsonSerializable(typeof(DialogRequest))]
[JsonSerializable(typeof(RatingRequest))]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(DeleteRequest))]
[JsonSerializable(typeof(IReadOnlyList<ExtensionCommand>))]
[JsonSerializable(typeof(DialogOutcome))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(IReadOnlyList<PersonRow>))]
[JsonSerializable(typeof(IReadOnlyList<TownRow>))]
[JsonSerializable(typeof(IReadOnlyList<ConversationRow>))]
[JsonSerializable(typeof(IReadOnlyList<MessageRow>))]
[JsonSerializable(typeof(IReadOnlyList<StoryRow>))]
[JsonSerializable(typeof(IReadOnlyList<DossierLine>))]
[JsonSerializable(typeof(IReadOnlyList<DossierFact>))]
[JsonSerializable(typeof(IReadOnlyList<UnreachedRow>))]
[JsonSerializable(typeof(SandboxState))]
[JsonSerializable(typeof(StoryProgress))]
internal sealed partial class PlayJson : JsonSerializerContext;

internal sealed record WriteRequest(Guid As, string Conversation, string Text, string? Thread = null);

internal sealed record ActRequest(Guid As, string Message, JsonObject Action);

internal sealed record ClockRequest(string Commune, string To);

internal sealed record AbsenceRequest(string Commune, Guid Person, DateOnly? Until = null);

internal sealed record ReadRequest(Guid As, string Conversation);

/// <summary>A sentence for the person who plays.</summary>
/// <param name="Kind"><c>ok</c>, <c>card</c>, <c>message</c> or <c>error</c>.</param>
/// <param name="Text">The sentence; none when there is nothing to say.</param>
internal sealed record Notice(string Kind, string? Text);

/// <summary>Somebody who cannot receive a card, and why.</summary>
internal sealed record UnreachedRow(Guid Oid, string Name, string Reason);

internal sealed record PersonRow(
    Guid Oid, string Name, string Function, string Role, string Commune, Guid Tenant, string Mri);

internal sealed record TownRow(
    string Key, string Name, string Organisation, string Label, string ArbitrationChannel, IReadOnlyList<Guid> Panes);

internal sealed record ConversationRow(
    string Id, string Name, bool Personal, int Unread, string? Last, DateTimeOffset? At, IReadOnlyList<string> People);

internal sealed record MessageRow(
    string Id,
    string? Thread,
    string From,
    bool Mine,
    bool Bot,
    string? Text,
    JsonElement? Card,
    DateTimeOffset At,
    bool Edited,
    bool Deleted,
    bool AsksFeedback);

internal sealed record SandboxState(
    string Commune, DateTimeOffset Now, bool Moved, bool StoryRunning, IReadOnlyDictionary<Guid, DateOnly> Absences);

internal sealed record StoryRow(string Key, string Title, string Summary, string Commune, IReadOnlyList<StoryPane> Panes);

/// <summary>Who is shown in a pane, and on which conversation it opens.</summary>
internal sealed record StoryPane(Guid Person, string? Conversation);

/// <summary>Where a story is.</summary>
/// <param name="Key">The story.</param>
/// <param name="Step">The step now played, from 1.</param>
/// <param name="Of">How many steps there are.</param>
/// <param name="Sentence">What happens, in French.</param>
/// <param name="State"><c>running</c>, <c>over</c> or <c>stopped</c>.</param>
internal sealed record StoryProgress(string Key, int Step, int Of, string Sentence, string State);
