namespace TeamsMairie.Circuit.Routes;

/// <summary>Why somebody holds a step: the rule applied, told under « Pourquoi cette personne ? ».</summary>
public enum RouteReason
{
    /// <summary>Not said: the step was planned before reasons were kept.</summary>
    None,

    /// <summary>The direct superior of who asks comes first (<i>voie hiérarchique</i>).</summary>
    DirectSuperior,

    /// <summary>The service which looks after staff checks the rights of who asks.</summary>
    HumanResources,

    /// <summary>The message tells of health: the direct superior is left out, and few people read it.</summary>
    HealthIsForFew,

    /// <summary>The deputy head of services directs the pole.</summary>
    DirectsThePole,

    /// <summary>The head of services leads all services.</summary>
    LeadsTheServices,

    /// <summary>The head of services is the only door between élus and services.</summary>
    OnlyDoorToServices,

    /// <summary>The élu holds the competence.</summary>
    HoldsTheCompetence,

    /// <summary>The mayor keeps this competence.</summary>
    ReservedToMayor,

    /// <summary>Nobody holds the competence: it falls to the mayor.</summary>
    NotDelegated,

    /// <summary>The service looks after the competence.</summary>
    LooksAfterTheCompetence,

    /// <summary>The mayor is the territorial authority.</summary>
    TerritorialAuthority,

    /// <summary>The mayor answers councillors of the opposition.</summary>
    AnswersTheOpposition,

    /// <summary>The employer of the head of services decides on their own situation.</summary>
    EmploysTheHead,

    /// <summary>Nobody before holds the power to decide.</summary>
    HoldsThePower,

    /// <summary>Every other step is vacant or is the requester's own.</summary>
    NobodyElse,

    /// <summary>The holder sent the request to this person.</summary>
    Redirected,
}
