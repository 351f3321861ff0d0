using TeamsMairie.Circuit.Frames.Checks;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;
using static TeamsMairie.Circuit.Tests.Frames.FrameCast;

namespace TeamsMairie.Circuit.Tests.Frames;

public sealed class CheckingAFrame
{
    private static readonly Mandate Term = new(new(2026, 3, 23), new(2032, 3, 20));

    /// <summary>A frame about which nothing is found.</summary>
    private static readonly Commune Sound = Founding with
    {
        Mandate = Term,
        People = Founding.People.Select(p => p.Id == HrChief ? p with { Manager = Head } : p),
    };

    private static readonly Dictionary<Fault, Commune> Spoilt = new()
    {
        [Fault.NotOneMayor] = Sound.Where(Mayor, p => p with { Role = Role.Councillor }),
        [Fault.NotOneHeadOfServices] = Sound.Where(Deputy, p => p with { Role = Role.HeadOfServices }),
        [Fault.PersonTwice] = Sound with { People = Sound.People.With(Sound.Find(Agent)!) },
        [Fault.ServiceTwice] = Sound with { Services = Sound.Services.With(Sound.Services[0]) },
        [Fault.UnknownPerson] = Sound with { Substitutions = [new(Agent, Stranger, default)] },
        [Fault.UnknownService] = Sound.Where(Agent, p => p with { Service = "inconnu" }),
        [Fault.HeadIsNotStaff] = Sound with { Services = Sound.Services.Select(s => s with { Head = Adjoint }) },
        [Fault.SuperiorIsNotStaff] = Sound.Where(Agent, p => p with { Manager = Adjoint }),
        [Fault.HierarchyTurns] = Sound.Where(Chief, p => p with { Manager = Deputy }).Where(Deputy, p => p with { Manager = Chief }),
        [Fault.NoRankBetweenHolders] = Sound.Where(OtherElu, p => p with { Rank = 1, Functions = Delegated(new(2026, 4, 3)) }),
        [Fault.ActNotPublished] = Sound.Where(OtherElu, p => p with { Functions = Delegated(null) }),
        [Fault.ActMissing] = Sound.Where(Head, p => p with { Signature = new([RequestKind.HrLeave], " ", FrameCast.Today) }),
        [Fault.MayorReplacedByAbsence] = Sound with { Substitutions = [new(Mayor, Adjoint, default)] },
        [Fault.ReplacesThemselves] = Sound with { Recusals = [new(Adjoint, Roads, Adjoint, "arrêté n° 8", default)] },
        [Fault.GroupWithoutStaffReferent] = Sound with { WorkingGroups = [new("Halle", Roads, Adjoint, null, [Agent])] },
        [Fault.WrongReferent] = Sound with { Referents = [new("Halle", Agent, Chief, FrameCast.Today)] },
        [Fault.StaffMatterToElected] = Sound with { Choices = [new(Sender.Staff, Topic.Leave, [Office.CompetenceHolder])] },
        [Fault.ChoiceWithoutStep] = Sound with { Choices = [new(Sender.Staff, Topic.NewProject, [])] },
        [Fault.DelayOutOfRange] = Sound with { Limits = Sound.Limits with { Ruling = 61 } },
        [Fault.MandateReversed] = Sound with { Mandate = new(Term.End, Term.Start) },
        [Fault.CompetenceWithoutHolder] = Sound.Where(Adjoint, p => p with { Functions = null }),
        [Fault.CompetenceWithoutService] = Sound.Where(OtherElu, p => p with { Functions = new([new("sport")], "a", FrameCast.Today) }),
        [Fault.PersonWithoutSuperior] = Sound.Where(Agent, p => p with { Service = null }),
        [Fault.ServiceWithoutHead] = Sound with { Services = Sound.Services.Select(s => s.Key == "rh" ? s with { Head = null } : s) },
        [Fault.PoleWithoutDeputy] = Sound.Where(Deputy, p => p with { Pole = "autre" }),
        [Fault.NoStaffService] = Sound with { HrService = null },
        [Fault.ActOutlivesMandate] = Sound.Where(
            Adjoint, p => p with { Functions = Delegated(new(2026, 4, 3)) with { Term = new(null, Term.End.AddDays(1)) } }),
        [Fault.MandateOver] = Sound with { Mandate = new(new(2020, 5, 25), FrameCast.Today.AddDays(-1)) },
        [Fault.ReplyToReview] = Sound with { StandardTexts = [new("conges", "Bonjour.", HrChief, FrameCast.Today.AddDays(-1))] },
        [Fault.SubstituteAwayToo] = Sound with { Substitutions = [new(Chief, HrChief, default)] },
    };

    public static TheoryData<Fault> All => [.. Enum.GetValues<Fault>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_fault_is_found_alone_where_it_is(Fault fault)
    {
        Commune commune = Spoilt.GetValueOrDefault(fault, Sound);
        Roll<Absence> absences = fault == Fault.SubstituteAwayToo
            ? [new(Chief, FrameCast.Today), new(HrChief, FrameCast.Today)]
            : [];

        Roll<Finding> findings = FrameChecks.Of(
            commune, FrameCast.Today, absences, fault == Fault.CannotBeReached ? [Chief] : []);

        Assert.Equal([fault], findings.Select(finding => finding.Fault).Distinct());
        Assert.Equal(fault < Fault.CompetenceWithoutHolder, findings[0].IsRefusing);
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is_wrong() => Assert.Empty(FrameChecks.Of(Sound, FrameCast.Today));

    [Fact]
    public void A_turn_is_told_once_with_everybody_in_it()
    {
        Finding finding = Assert.Single(FrameChecks.Of(Spoilt[Fault.HierarchyTurns], FrameCast.Today));

        Assert.Contains("Didier Marty", finding.About[0], StringComparison.Ordinal);
        Assert.Contains("Luc Moreau", finding.About[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_holders_with_an_order_are_not_a_fault() => Assert.Empty(FrameChecks.Of(
        Sound.Where(OtherElu, p => p with { Rank = 2, Functions = Delegated(new(2026, 4, 3)) }), FrameCast.Today));

    private static FunctionDelegation Delegated(DateOnly? published) => new([Roads], "arrêté n° 7", published);
}
