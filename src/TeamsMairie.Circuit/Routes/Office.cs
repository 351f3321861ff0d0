namespace TeamsMairie.Circuit.Routes;

/// <summary>A place in the default circuit, before a person is found for it.</summary>
public enum Office
{
    /// <summary>The direct superior of who asks (<i>N+1</i>).</summary>
    Superior,

    /// <summary>The head of the service which looks after staff (<i>RH</i>).</summary>
    HumanResources,

    /// <summary>The deputy head of services of the pole (<i>DGA</i>).</summary>
    DeputyHead,

    /// <summary>The head of services (<i>DGS, SGM</i>).</summary>
    HeadOfServices,

    /// <summary>The élu who holds the competence, otherwise the mayor.</summary>
    CompetenceHolder,

    /// <summary>The head of the service which looks after the competence.</summary>
    CompetentService,

    /// <summary>The mayor.</summary>
    Mayor,

    /// <summary>Who employs the shared head of services.</summary>
    Employer,
}
