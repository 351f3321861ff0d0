using System.Text.Json;
using Microsoft.Playwright;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>The page of a sandbox in a browser, and what a person does in it.</summary>
internal sealed class TownPage : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private TownPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        this.playwright = playwright;
        this.browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What the page asked of a host that is not the sandbox, and what went wrong in it.</summary>
    public List<string> Troubles { get; } = [];

    public static async Task<TownPage> OpenAsync(
        SandboxFixture sandbox, int width = 1500, int height = 950, ColorScheme scheme = ColorScheme.Light)
    {
        IPlaywright driver = await Playwright.CreateAsync();
        IBrowser opened = await Chromium.OpenAsync(driver);
        IPage page = await opened.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "fr-FR",
        });
        TownPage town = new(driver, opened, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(sandbox.Address.AbsoluteUri, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                town.Troubles.Add("asked " + request.Url);
            }
        };
        page.PageError += (_, error) => town.Troubles.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                town.Troubles.Add(message.Text);
            }
        };
        await page.GotoAsync(sandbox.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator(".pane")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".conversation")).ToHaveCountAsync(9);
        return town;
    }

    /// <summary>A pane, from the left.</summary>
    public ILocator Pane(int index) => Page.Locator(".pane").Nth(index);

    public async Task BecomeAsync(int pane, string person)
    {
        await Pane(pane).Locator(".who select").SelectOptionAsync(person);
        await Assertions.Expect(Pane(pane).Locator(".conversation")).ToHaveCountAsync(3);
    }

    public async Task WriteAsync(int pane, string text)
    {
        await Pane(pane).Locator("textarea").FillAsync(text);
        await Pane(pane).GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
    }

    /// <summary>The dialog that is open.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Opens the menu of a message and chooses in it.</summary>
    public static async Task ChooseAsync(ILocator message, string entry)
    {
        await message.GetByRole(AriaRole.Button, new() { Name = "Plus d’actions sur le message" }).ClickAsync();
        await message.GetByRole(AriaRole.Menuitem, new() { Name = entry }).ClickAsync();
    }

    public Task ShootAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Chromium.Artifacts, "screenshots", name + ".png"),
        FullPage = true,
    });

    /// <summary>What axe finds against WCAG 2.2 level AA, one line each.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // Evaluated by the driver, so the page's own policy against foreign scripts stays as it is.
        await Page.EvaluateAsync(await File.ReadAllTextAsync(
            Path.Combine(Chromium.NodeModules, "axe-core", "axe.min.js")));
        string found = await Page.EvaluateAsync<string>(
            """
            async () => JSON.stringify((await axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            })).violations.map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 160)).join(" | ")))
            """);
        using JsonDocument document = JsonDocument.Parse(found);
        return [.. document.RootElement.EnumerateArray().Select(line => line.GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
