using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Deadlines;

/// <summary>The delays of the circuit, in working days (<i>jours ouvrés</i>) of the person awaited.</summary>
/// <remarks>Each is a default proposed to the commune. Zero means the same working day.</remarks>
public sealed record TimeLimits
{
    /// <summary>The delays proposed to every commune.</summary>
    public static TimeLimits Default { get; } = new();

    /// <summary>To say what an ambiguous request is about; then the head of services says it. 1 by default.</summary>
    public int Qualification { get; init; } = 1;

    /// <summary>To answer a leave request; 5 by default.</summary>
    public int Leave { get; init; } = 5;

    /// <summary>To answer on training, working time or career; 10 by default.</summary>
    public int OtherHr { get; init; } = 10;

    /// <summary>To answer on pay or on a reinforcement; 15 by default.</summary>
    public int PayOrReinforcement { get; init; } = 15;

    /// <summary>To answer a service matter; 5 by default.</summary>
    public int ServiceMatter { get; init; } = 5;

    /// <summary>To give a new project its first orientation; 20 by default.</summary>
    public int NewProject { get; init; } = 20;

    /// <summary>To give an opinion; 5 by default.</summary>
    public int Opinion { get; init; } = 5;

    /// <summary>To complete a request; 15 by default.</summary>
    public int Complement { get; init; } = 15;

    /// <summary>To find a common position between élus; 5 by default.</summary>
    public int CommonPosition { get; init; } = 5;

    /// <summary>To arbitrate, for the head of services or a common superior; 3 by default.</summary>
    public int Arbitration { get; init; } = 3;

    /// <summary>To maintain a disagreement after an arbitration; 2 by default.</summary>
    public int Maintain { get; init; } = 2;

    /// <summary>To prepare the scenarios before the mayor is asked without them; 1 by default.</summary>
    public int Preparation { get; init; } = 1;

    /// <summary>To rule, for the mayor; 5 by default. Nothing is decided when it passes.</summary>
    public int Ruling { get; init; } = 5;

    /// <summary>To acknowledge a decision; 3 by default.</summary>
    public int Acknowledgement { get; init; } = 3;

    /// <summary>The delay to decide a request of this kind.</summary>
    public int Decision(RequestKind kind, Urgency urgency) => (kind, urgency) switch
    {
        (RequestKind.NewProject, Urgency.Normal) => NewProject,
        (RequestKind.NewProject, _) => 5,
        (RequestKind.HrPay or RequestKind.Reinforcement, Urgency.Normal) => PayOrReinforcement,
        (RequestKind.HrPay or RequestKind.Reinforcement, _) => 3,
        (RequestKind.HrTraining or RequestKind.HrWorkingTime or RequestKind.HrOther, Urgency.Normal) => OtherHr,
        (RequestKind.HrTraining or RequestKind.HrWorkingTime or RequestKind.HrOther, _) => 2,
        (RequestKind.HrLeave, Urgency.Normal) => Leave,
        (_, Urgency.Normal) => ServiceMatter,
        _ => 1,
    };

    /// <summary>Every delay with its name, in the order a town hall meets them.</summary>
    public Roll<Delay> All =>
    [
        new(DelayName.Qualification, Qualification), new(DelayName.Leave, Leave), new(DelayName.OtherHr, OtherHr),
        new(DelayName.PayOrReinforcement, PayOrReinforcement), new(DelayName.ServiceMatter, ServiceMatter),
        new(DelayName.NewProject, NewProject), new(DelayName.Opinion, Opinion), new(DelayName.Complement, Complement),
        new(DelayName.CommonPosition, CommonPosition), new(DelayName.Arbitration, Arbitration),
        new(DelayName.Maintain, Maintain), new(DelayName.Preparation, Preparation), new(DelayName.Ruling, Ruling),
        new(DelayName.Acknowledgement, Acknowledgement),
    ];

    /// <summary>The same delays where one is another.</summary>
    public TimeLimits With(DelayName name, int days) => name switch
    {
        DelayName.Qualification => this with { Qualification = days },
        DelayName.Leave => this with { Leave = days },
        DelayName.OtherHr => this with { OtherHr = days },
        DelayName.PayOrReinforcement => this with { PayOrReinforcement = days },
        DelayName.ServiceMatter => this with { ServiceMatter = days },
        DelayName.NewProject => this with { NewProject = days },
        DelayName.Opinion => this with { Opinion = days },
        DelayName.Complement => this with { Complement = days },
        DelayName.CommonPosition => this with { CommonPosition = days },
        DelayName.Arbitration => this with { Arbitration = days },
        DelayName.Maintain => this with { Maintain = days },
        DelayName.Preparation => this with { Preparation = days },
        DelayName.Ruling => this with { Ruling = days },
        _ => this with { Acknowledgement = days },
    };
}
