using System.Text.Json.Serialization;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Journal.Dossiers;

/// <summary>How a dossier and its events are written, for as long as a commune keeps them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(RollConverter), typeof(PersonIdConverter)])]
[JsonSerializable(typeof(FiledDossier))]
[JsonSerializable(typeof(DossierEvent.Submitted))]
[JsonSerializable(typeof(DossierEvent.ClarificationAsked))]
[JsonSerializable(typeof(DossierEvent.LeftToHead))]
[JsonSerializable(typeof(DossierEvent.Divided))]
[JsonSerializable(typeof(DossierEvent.Qualified))]
[JsonSerializable(typeof(DossierEvent.WaitingReplyGiven))]
[JsonSerializable(typeof(DossierEvent.Numbered))]
[JsonSerializable(typeof(DossierEvent.TakenInCharge))]
[JsonSerializable(typeof(DossierEvent.Redirected))]
[JsonSerializable(typeof(DossierEvent.ComplementAsked))]
[JsonSerializable(typeof(DossierEvent.Complemented))]
[JsonSerializable(typeof(DossierEvent.Amended))]
[JsonSerializable(typeof(DossierEvent.OpinionAsked))]
[JsonSerializable(typeof(DossierEvent.OpinionGiven))]
[JsonSerializable(typeof(DossierEvent.OpinionMissing))]
[JsonSerializable(typeof(DossierEvent.StepPassed))]
[JsonSerializable(typeof(DossierEvent.Decided))]
[JsonSerializable(typeof(DossierEvent.TakenOver))]
[JsonSerializable(typeof(DossierEvent.Rerouted))]
[JsonSerializable(typeof(DossierEvent.Withdrawn))]
[JsonSerializable(typeof(DossierEvent.DisagreementOpened))]
[JsonSerializable(typeof(DossierEvent.PositionGiven))]
[JsonSerializable(typeof(DossierEvent.TextProposed))]
[JsonSerializable(typeof(DossierEvent.TextAccepted))]
[JsonSerializable(typeof(DossierEvent.SupportAsked))]
[JsonSerializable(typeof(DossierEvent.Arbitrated))]
[JsonSerializable(typeof(DossierEvent.Maintained))]
[JsonSerializable(typeof(DossierEvent.PreparationAsked))]
[JsonSerializable(typeof(DossierEvent.Prepared))]
[JsonSerializable(typeof(DossierEvent.RulingAsked))]
[JsonSerializable(typeof(DossierEvent.Acknowledged))]
[JsonSerializable(typeof(DossierEvent.DifficultyReported))]
[JsonSerializable(typeof(DossierEvent.LateEscalated))]
[JsonSerializable(typeof(DossierEvent.Closed))]
internal sealed partial class DossierJson : JsonSerializerContext;
