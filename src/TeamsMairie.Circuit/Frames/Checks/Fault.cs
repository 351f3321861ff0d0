namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>What is wrong in a frame.</summary>
public enum Fault
{
    /// <summary>There is no mayor, or more than one.</summary>
    NotOneMayor,

    /// <summary>There is no head of services, or more than one.</summary>
    NotOneHeadOfServices,

    /// <summary>The same person is written twice.</summary>
    PersonTwice,

    /// <summary>Two services have the same key.</summary>
    ServiceTwice,

    /// <summary>Somebody is named who is not among the people.</summary>
    UnknownPerson,

    /// <summary>A person works in a service which is not among the services.</summary>
    UnknownService,

    /// <summary>A service is directed by somebody who is not staff.</summary>
    HeadIsNotStaff,

    /// <summary>The direct superior of a member of staff is not staff.</summary>
    SuperiorIsNotStaff,

    /// <summary>Somebody is above themselves.</summary>
    HierarchyTurns,

    /// <summary>Two élus hold a competence and nothing says who comes first.</summary>
    NoRankBetweenHolders,

    /// <summary>A delegation would let somebody decide before its act is published.</summary>
    ActNotPublished,

    /// <summary>A delegation has no act.</summary>
    ActMissing,

    /// <summary>The mayor is replaced without a stated impediment.</summary>
    MayorReplacedByAbsence,

    /// <summary>A substitute, or who decides after a recusal, is the person replaced.</summary>
    ReplacesThemselves,

    /// <summary>A working group has no staff referent.</summary>
    GroupWithoutStaffReferent,

    /// <summary>A referent on a case is not the élu, or not the member of staff, they are written as.</summary>
    WrongReferent,

    /// <summary>A line of the matrix sends staff matters to an élu who may not read them.</summary>
    StaffMatterToElected,

    /// <summary>A line of the matrix asks nobody, or is written twice.</summary>
    ChoiceWithoutStep,

    /// <summary>A delay is negative or longer than sixty working days.</summary>
    DelayOutOfRange,

    /// <summary>The mandate ends before it starts.</summary>
    MandateReversed,

    /// <summary>Warning: a competence has no holder and falls to the mayor.</summary>
    CompetenceWithoutHolder,

    /// <summary>Warning: a competence is looked after by no service.</summary>
    CompetenceWithoutService,

    /// <summary>Warning: a member of staff has neither service nor superior.</summary>
    PersonWithoutSuperior,

    /// <summary>Warning: a service has no head.</summary>
    ServiceWithoutHead,

    /// <summary>Warning: a pole has no deputy head.</summary>
    PoleWithoutDeputy,

    /// <summary>Warning: a commune with services has no service for staff.</summary>
    NoStaffService,

    /// <summary>Warning: a delegation goes on after the mandate.</summary>
    ActOutlivesMandate,

    /// <summary>Warning: the mandate is over; every delegation has lapsed.</summary>
    MandateOver,

    /// <summary>Warning: a standard reply must be read again.</summary>
    ReplyToReview,

    /// <summary>Warning: a substitute is away when who they replace is.</summary>
    SubstituteAwayToo,

    /// <summary>Warning: somebody who must decide cannot be reached in Teams.</summary>
    CannotBeReached,
}
