namespace TeamsMairie.Cards.Tickets;

/// <summary>What a click asks for.</summary>
public static class CardVerbs
{
    public const string Show = "show";
    public const string Qualify = "qualify";
    public const string Divide = "divide";
    public const string LeaveToHead = "leaveToHead";
    public const string TakeCharge = "takeCharge";
    public const string Redirect = "redirect";
    public const string AskComplement = "askComplement";
    public const string Complement = "complement";
    public const string AskOpinion = "askOpinion";
    public const string GiveOpinion = "giveOpinion";
    public const string PassStep = "passStep";
    public const string Settle = "settle";
    public const string TakeOver = "takeOver";
    public const string Withdraw = "withdraw";
    public const string OpenDisagreement = "openDisagreement";
    public const string GivePosition = "givePosition";
    public const string ProposeText = "proposeText";
    public const string AcceptText = "acceptText";
    public const string GiveUpText = "giveUpText";
    public const string AskSupport = "askSupport";
    public const string Arbitrate = "arbitrate";
    public const string StepAside = "stepAside";
    public const string Maintain = "maintain";
    public const string Prepare = "prepare";
    public const string RuleOn = "ruleOn";
    public const string Acknowledge = "acknowledge";
    public const string ReportDifficulty = "reportDifficulty";
    public const string DeclareAway = "declareAway";
    public const string DeclareBack = "declareBack";
    public const string ProposeFrame = "proposeFrame";
    public const string ValidateFrame = "validateFrame";
    public const string GiveUpFrame = "giveUpFrame";
    public const string CompareFrames = "compareFrames";
}
