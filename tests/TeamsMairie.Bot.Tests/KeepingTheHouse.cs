using System.Xml.Linq;

namespace TeamsMairie.Bot.Tests;

/// <summary>The arrows between the projects: the only ones allowed.</summary>
public sealed class KeepingTheHouse
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["TeamsMairie.Circuit"] = [],
        ["TeamsMairie.BotProtocol"] = [],
        ["TeamsMairie.Cards"] = [],
        ["TeamsMairie.Triage"] = ["TeamsMairie.Circuit"],
        ["TeamsMairie.Graph"] = ["TeamsMairie.Circuit"],
        ["TeamsMairie.Journal"] = ["TeamsMairie.Circuit"],
        ["TeamsMairie.Bot"] =
        [
            "TeamsMairie.BotProtocol", "TeamsMairie.Cards", "TeamsMairie.Circuit", "TeamsMairie.Graph", "TeamsMairie.Journal",
            "TeamsMairie.Triage",
        ],
        ["TeamsMairie.Sandbox"] = ["TeamsMairie.Bot"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Path.Combine(Here.Repository, "src")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_house_allows(string project)
    {
        XDocument file = XDocument.Load(Path.Combine(Here.Repository, "src", project, project + ".csproj"));
        IEnumerable<string> references = file.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
        Assert.Empty(references.Except(Arrows[project]));
    }

    [Fact]
    public void The_rules_know_no_package_no_clock_and_no_file()
    {
        XDocument file = XDocument.Load(Path.Combine(Here.Repository, "src", "TeamsMairie.Circuit", "TeamsMairie.Circuit.csproj"));
        Assert.Empty(file.Descendants("PackageReference"));
        Assert.Empty(file.Descendants("FrameworkReference"));
    }
}
