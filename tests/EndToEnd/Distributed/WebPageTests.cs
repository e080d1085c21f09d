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

    private const string WithPeople = """
        # Club

        ## Roles
        - **Visitor** (not signed in): may read the titles.
        - **Member**: a registered user. May manage books.

        ## Entities

        ### Book
        | field | type | rules |
        |---|---|---|
        | title | string | required, 1-80 characters |
        | pages | integer | required, greater than 0 |

        ## Endpoints
        - `GET /api/books/{id}`, `POST /api/books`
        """;

    private const string CreateBooks = """
        async root => {
          const post = (path, body, token) => fetch(new URL(path, root), {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
            body: JSON.stringify(body),
          });
          const book = { title: 'Emma', pages: 474 };
          const person = { email: 'jane@example.com', password: 'correct horse battery 1!' };
          const stranger = await post('api/books', book);
          await post('api/auth/register', person);
          const answer = await (await post('api/auth/login', person)).json();
          const token = Object.values(answer).find(value => typeof value === 'string' && value.length > 40);
          return [stranger.status, (await post('api/books', book, token)).status];
        }
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
        var page = await HandInAsync("ada@example.com", Specification);

        await Assertions.Expect(page.GetByText("Proven", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 300_000 });

        var report = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Report" }).ClickAsync());
        await Assertions.Expect(report.GetByRole(AriaRole.Heading).First).ToContainTextAsync("Shelf");
    }

    [Fact]
    public async Task A_built_application_is_shown_and_its_own_people_sign_in_there()
    {
        var page = await HandInAsync("bob@example.com", WithPeople);
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Open the application" });
        await open.WaitForAsync(new() { Timeout = 300_000 });

        var shown = await page.RunAndWaitForPopupAsync(() => open.ClickAsync());
        await shown.WaitForURLAsync("**/preview/**", new() { Timeout = 180_000 });
        var statuses = await shown.EvaluateAsync<int[]>(CreateBooks, shown.Url);

        statuses.ShouldBe([401, 201]);
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

    /// <summary>A new person's page of the execution that was handed in.</summary>
    private async Task<IPage> HandInAsync(string email, string specification)
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(system.System.Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Create one" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync("correct horse battery staple");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New execution" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Specification" }).FillAsync(specification);
        await page.GetByRole(AriaRole.Button, new() { Name = "Build it" }).ClickAsync();
        return page;
    }
}
