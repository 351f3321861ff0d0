using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests;

// A browser takes a whole core: the classes that open one run one after the other.
[Collection("browser")]
public sealed class ReachingEveryone : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;

    public async ValueTask InitializeAsync() => sandbox = await SandboxFixture.StartAsync();

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Theory]
    [InlineData(1500, ColorScheme.Light)]
    [InlineData(1500, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task The_page_has_no_barrier_that_axe_can_find(int width, ColorScheme scheme)
    {
        await using TownPage town = await TownPage.OpenAsync(sandbox, width, 900, scheme);
        await FillAsync(town);

        IReadOnlyList<string> barriers = await town.AxeAsync();

        await town.ShootAsync($"page-{width}-{scheme}".ToLowerInvariant());
        Assert.Empty(barriers);
        Assert.Empty(town.Troubles);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1500)]
    public async Task Nothing_is_cut_on_the_right(int width)
    {
        await using TownPage town = await TownPage.OpenAsync(sandbox, width);
        await FillAsync(town);

        int overflow = await town.Page.EvaluateAsync<int>(
            """
            () => Math.max(
              document.documentElement.scrollWidth - document.documentElement.clientWidth,
              ...[...document.querySelectorAll(".pane, .scroll, .card")].map(e => e.scrollWidth - e.clientWidth))
            """);

        Assert.Equal(0, overflow);
    }

    [Fact]
    public async Task A_request_is_made_and_taken_with_the_keyboard_alone()
    {
        await using TownPage town = await TownPage.OpenAsync(sandbox);
        await town.BecomeAsync(1, TownPeople.Didier);

        await TabToAsync(town, ".pane:nth-child(1) textarea");
        await town.Page.Keyboard.TypeAsync("Bonjour");
        await town.Page.Keyboard.PressAsync("Enter");
        await Expect(town.Pane(1)).ToContainTextAsync("Une demande vous est transmise");
        await TabToAsync(town, ".pane:nth-child(2) .ac-pushButton");
        await town.Page.Keyboard.PressAsync("Enter");

        await Expect(town.Pane(1)).ToContainTextAsync("Demande à décider");
    }

    [Fact]
    public async Task What_has_the_focus_is_seen_to_have_it()
    {
        await using TownPage town = await TownPage.OpenAsync(sandbox);
        List<string> unseen = [];
        for (int press = 0; press < 40; press++)
        {
            await town.Page.Keyboard.PressAsync("Tab");
            string? name = await town.Page.EvaluateAsync<string?>(
                """
                () => {
                  const e = document.activeElement;
                  const s = getComputedStyle(e);
                  return e === document.body || (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2)
                    ? null : e.outerHTML.slice(0, 120);
                }
                """);
            if (name is not null)
            {
                unseen.Add(name);
            }
        }

        Assert.Empty(unseen);
    }

    private static async Task FillAsync(TownPage town)
    {
        await town.WriteAsync(0, "Bonjour, je voudrais poser vendredi 9 mai");
        await Expect(town.Pane(0).Locator(".card").Last).ToContainTextAsync("Votre demande est bien reçue");
    }

    private static async Task TabToAsync(TownPage town, string selector)
    {
        for (int press = 0; press < 80; press++)
        {
            await town.Page.Keyboard.PressAsync("Tab");
            if (await town.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached with the keyboard.");
    }
}
