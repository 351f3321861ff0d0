using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Tests.Frames;

/// <summary>The frames of the three organisations, and one in which every key is written.</summary>
internal static class Samples
{
    public static readonly IReadOnlyList<Commune> Fixtures =
        CommuneReader.ReadFolder(Path.Combine(Here.Repository, "src", "TeamsMairie.Sandbox", "Communes"));

    public static readonly Commune Bourg = Fixtures.Single(c => c.Key == "montclair-sur-loire");

    /// <summary>A frame that uses every key once.</summary>
    public static Commune Full
    {
        get
        {
            Person[] staff = [.. Bourg.People.Where(p => p.Role == Role.ServiceHead)];
            Person[] elected = [.. Bourg.People.Where(p => p.Role == Role.DeputyMayor)];
            DateOnly day = new(2026, 6, 1);
            Term term = new(day, day.AddDays(9));
            return Bourg with
            {
                Strictness = Strictness.Block,
                OnCall = "06 12 34 56 78",
                OtherChannels = ["19:general@thread.tacv2", "19:projets@thread.tacv2"],
                Mandate = new(new(2026, 3, 23), new(2032, 3, 20)),
                Council = new(["4° marchés", "5° louage de choses"], "délibération n° 12", day),
                Calendar = new(new(HolidayZone.AlsaceMoselle)
                {
                    GoodFriday = false,
                    WhitMondayWorked = true,
                    ClosingDays = [day, day.AddDays(1)],
                }),
                Limits = Bourg.Limits with { Leave = 7 },
                People = Bourg.People.Select(p => p.Id == staff[0].Id
                    ? p with
                    {
                        Manager = Bourg.HeadOfServices.Id,
                        Week = WorkingWeek.Monday | WorkingWeek.Friday,
                        Signature = new([RequestKind.HrLeave], "arrêté n° 9", null) { Term = term, Cap = 4000 },
                    }
                    : p.Id == elected[0].Id ? p with { Functions = p.Functions! with { Term = term, Cap = 90 } } : p),
                Substitutions =
                [
                    new(staff[0].Id, staff[1].Id, default),
                    new(Bourg.Mayor.Id, elected[0].Id, term) { IsStated = true, Act = "constat du 1er juin" },
                ],
                Recusals = [new(elected[1].Id, new("urbanisme"), elected[2].Id, "arrêté n° 33", term)],
                Referents = [new("Halle: « toiture »", elected[1].Id, staff[2].Id, day)],
                WorkingGroups = [new("Cœur de bourg", new("voirie"), elected[0].Id, staff[1].Id, [staff[2].Id, elected[3].Id])],
                Choices = [new(Sender.Staff, Topic.Leave, [Office.Superior, Office.Mayor])],
                StandardTexts = [new("conges", "Bonjour,\nvotre \"demande\" suit : 1) le \\ circuit # 2.", staff[0].Id, day)],
                SeparateBodies = [new("ccas", "CCAS", "accueil@ccas.example")],
                Administrators = [staff[3].Id],
            };
        }
    }

    /// <summary>The frame of a file without mistake.</summary>
    public static Commune Read(string text)
    {
        FrameReading reading = FrameReader.Read(text);
        Assert.True(reading.Commune is not null, string.Join('\n', reading.Mistakes));
        return reading.Commune;
    }
}
