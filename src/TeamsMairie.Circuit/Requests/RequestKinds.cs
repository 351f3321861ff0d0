namespace TeamsMairie.Circuit.Requests;

/// <summary>What the circuit asks of a kind.</summary>
public static class RequestKinds
{
    /// <summary>Whether the kind concerns a person's own situation at work, which stays confidential.</summary>
    public static bool IsHr(this RequestKind kind) => kind is RequestKind.HrLeave or RequestKind.HrPay
        or RequestKind.HrTraining or RequestKind.HrWorkingTime or RequestKind.HrOther;
}
