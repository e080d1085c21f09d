using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Playwright;

namespace AgenticAi.EndToEnd.Tests.Distributed;

[Collection(SystemCollection.Name)]
public sealed class WebPageTests(SystemFixture system) : IAsyncLifetime
{
    private const string Specification = """
        # Shelf

        ## Book
        - title: text, required, at most 100 characters
        - pages: number
        """;

    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Programs.Select(Executable.Find).First(path => path is not null),
                Args = ["--no-sandbox"],
            }
        );
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    [Fact]
    public async Task A_new_person_signs_in_hands_in_a_specification_and_watches_it_being_proven()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(system.System.Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Create one" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("ada@example.com");
        await page.GetByLabel("Password").FillAsync("correct horse battery staple");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New execution" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Specification" }).FillAsync(Specification);
        await page.GetByRole(AriaRole.Button, new() { Name = "Build it" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Proven", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 300_000 });

        var report = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Report" }).ClickAsync());
        await Assertions.Expect(report.GetByRole(AriaRole.Heading).First).ToContainTextAsync("Shelf");
    }

    [Fact]
    public async Task A_wrong_password_is_said_so_and_lets_nobody_in()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(system.System.Address.ToString());
        await page.GetByLabel("E-mail address").FillAsync("nobody@example.com");
        await page.GetByLabel("Password").FillAsync("wrong wrong wrong");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "New execution" })).ToBeHiddenAsync();
    }
}
