namespace TeamsMairie.Circuit.Requests;

/// <summary>What a request asks for. The kind chooses the route and the deadline.</summary>
/// <remarks>The default value is <see cref="ServiceMatter"/>. Source: the default circuit of the commune.</remarks>
public enum RequestKind
{
    /// <summary>A question or a task for a municipal service (<i>question de service</i>).</summary>
    ServiceMatter,

    /// <summary>Annual leave, days off in lieu, special leave (<i>congés</i>).</summary>
    HrLeave,

    /// <summary>Allowances, payslip, overtime pay (<i>régime indemnitaire, paie</i>).</summary>
    HrPay,

    /// <summary>Training, competitive examinations, personal training account (<i>formation</i>).</summary>
    HrTraining,

    /// <summary>Hours, telework, part time, rosters (<i>temps de travail</i>).</summary>
    HrWorkingTime,

    /// <summary>Career, transfer, yearly interview, personal file (<i>autre demande RH</i>).</summary>
    HrOther,

    /// <summary>More hands for a service (<i>renfort</i>).</summary>
    Reinforcement,

    /// <summary>A new project, or a ruling expected on one (<i>nouveau projet</i>).</summary>
    NewProject,
}
