using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class ReachingTheDialogs : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;

    public async ValueTask InitializeAsync() => sandbox = await SandboxFixture.StartAsync();

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Theory]
    [InlineData(1500, ColorScheme.Light)]
    [InlineData(1500, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task No_gesture_has_a_barrier_that_axe_can_find_nor_is_cut(int width, ColorScheme scheme)
    {
        await using TownPage town = await TownPage.OpenAsync(sandbox, width, 900, scheme);
        string name = $"{width}-{scheme}".ToLowerInvariant();
        await town.WriteAsync(0, "J’ai besoin d’aide");
        await Expect(town.Pane(0)).ToContainTextAsync("Pas utile");
        ILocator mine = town.Pane(0).Locator(".message.mine");

        await mine.GetByRole(AriaRole.Button, new() { Name = "Plus d’actions" }).ClickAsync();
        await JudgeAsync(town, "dialogue-menu-" + name);
        await mine.GetByRole(AriaRole.Menuitem, new() { Name = "Transmettre" }).ClickAsync();
        await Expect(town.Dialog.GetByLabel("Objet de la demande")).ToBeVisibleAsync();
        await JudgeAsync(town, "dialogue-carte-" + name);
        await town.Page.Keyboard.PressAsync("Escape");
        await town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Mes demandes" }).ClickAsync();
        await Expect(town.Dialog.Locator(".results button")).ToHaveCountAsync(3);
        await JudgeAsync(town, "dialogue-recherche-" + name);
        await town.Page.Keyboard.PressAsync("Escape");
        await town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Pas utile" }).ClickAsync();
        await JudgeAsync(town, "dialogue-avis-" + name);

        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task A_message_is_transmitted_with_the_keyboard_alone()
    {
        await using TownPage town = await TownPage.OpenAsync(sandbox);
        await town.WriteAsync(2, "Le banc est cassé");
        ILocator more = town.Pane(2).GetByRole(AriaRole.Button, new() { Name = "Plus d’actions" });

        await more.FocusAsync();
        await town.Page.Keyboard.PressAsync("Enter");
        await Expect(town.Pane(2).GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await town.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(town.Pane(2).GetByRole(AriaRole.Menuitem).Last).ToBeFocusedAsync();
        await town.Page.Keyboard.PressAsync("Home");
        await town.Page.Keyboard.PressAsync("Enter");
        await Expect(town.Dialog.GetByLabel("Objet de la demande")).ToBeFocusedAsync();
        await town.Page.Keyboard.PressAsync("Tab");
        await town.Page.Keyboard.PressAsync("Tab");
        await town.Page.Keyboard.PressAsync("Enter");

        await Expect(town.Dialog).ToContainTextAsync("Demande n° 2026-0042 enregistrée");
        await town.Page.Keyboard.PressAsync("Escape");
        await Expect(more).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_menu_is_closed_with_Escape_and_the_focus_comes_back()
    {
        await using TownPage town = await TownPage.OpenAsync(sandbox);
        await town.WriteAsync(2, "Le banc est cassé");
        ILocator more = town.Pane(2).GetByRole(AriaRole.Button, new() { Name = "Plus d’actions" });

        await more.ClickAsync();
        await Expect(more).ToHaveAttributeAsync("aria-expanded", "true");
        await town.Page.Keyboard.PressAsync("Escape");

        await Expect(town.Pane(2).GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(0);
        await Expect(more).ToBeFocusedAsync();
        await Expect(more).ToHaveAttributeAsync("aria-expanded", "false");
    }

    private static async Task JudgeAsync(TownPage town, string name)
    {
        await town.ShootAsync(name);
        Assert.Empty(await town.AxeAsync());
        Assert.Equal(0, await town.Page.EvaluateAsync<int>(
            """
            () => Math.max(0, ...[...document.querySelectorAll("dialog, .menu, dialog .body, dialog .card")].map(e =>
              Math.max(e.scrollWidth - e.clientWidth, Math.ceil(e.getBoundingClientRect().right - innerWidth))))
            """));
    }
}
