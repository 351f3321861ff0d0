namespace TeamsMairie.Circuit.Rules;

/// <summary>Why a command changes nothing. Each has its French sentence in the cards' resources.</summary>
public enum Refusal
{
    /// <summary>The card was drawn before the dossier last changed.</summary>
    OldCard,

    /// <summary>The frame does not know the person.</summary>
    UnknownPerson,

    /// <summary>There is no such dossier.</summary>
    UnknownDossier,

    /// <summary>This message already made a dossier.</summary>
    AlreadyReceived,

    /// <summary>Words are missing.</summary>
    WordsMissing,

    /// <summary>The text is longer than the dossier keeps.</summary>
    TextTooLong,

    /// <summary>An élu's request tells of somebody's health.</summary>
    HealthOfAnother,

    /// <summary>It is not at that point of the circuit.</summary>
    NotNow,

    /// <summary>The action belongs to the requester.</summary>
    NotYourRequest,

    /// <summary>The step is held by somebody else.</summary>
    NotYourTurn,

    /// <summary>Nobody decides their own request.</summary>
    OwnJudge,

    /// <summary>A decision of that kind needs a published act.</summary>
    NoDelegation,

    /// <summary>It was redirected twice: the next time belongs to the head of services.</summary>
    TooManyRedirections,

    /// <summary>It cannot be sent to that person.</summary>
    WrongTarget,

    /// <summary>A confidential request stays in the line.</summary>
    StaysInTheLine,

    /// <summary>An opinion is still awaited.</summary>
    OpinionAwaited,

    /// <summary>No opinion was asked of this person, or it was given.</summary>
    NoOpinionAsked,

    /// <summary>There is no further step.</summary>
    LastStep,

    /// <summary>A refusal needs a reason.</summary>
    ReasonMissing,

    /// <summary>A deferral needs a day to come.</summary>
    DayMissing,

    /// <summary>The person responsible was not consulted.</summary>
    ResponsibleNotConsulted,

    /// <summary>Only a superior, or the mayor, takes a dossier over.</summary>
    NotSuperior,

    /// <summary>A disagreement is open: it must be settled first.</summary>
    DisagreementOpen,

    /// <summary>A disagreement needs at least two known parties, one of whom opens it.</summary>
    WrongParties,

    /// <summary>The mayor commands staff: there is nothing to arbitrate between them.</summary>
    MayorCommands,

    /// <summary>The person is not a party.</summary>
    NotParty,

    /// <summary>It was already said.</summary>
    AlreadySaid,

    /// <summary>The person is not the arbiter.</summary>
    NotArbiter,

    /// <summary>A party never arbitrates.</summary>
    PartyAndArbiter,

    /// <summary>The delay to maintain the disagreement has passed.</summary>
    TooLateToMaintain,

    /// <summary>The disagreement already went one level up.</summary>
    MaintainedOnce,

    /// <summary>The mayor's ruling is prepared by the head of services.</summary>
    NotPreparer,

    /// <summary>Two to four scenarios, each with a label, and a proposal.</summary>
    ScenariosMissing,

    /// <summary>Only the mayor rules.</summary>
    NotMayor,

    /// <summary>The decision does not bind this person.</summary>
    NotBound,
}
