using System.Text.Json.Nodes;
using AgenticAi.EndToEnd.Tests.BlackBox;

namespace AgenticAi.EndToEnd.Tests.Incremental;

/// <summary>The reading list through its life: built, built again, used, edited by hand, specified anew, built once more and used again.</summary>
public sealed class ChangedReadingList : IAsyncLifetime
{
    public const string Extension = "src/ReadingList/Articles/ArticleExtensions.cs";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"agentic-{Guid.NewGuid():N}");

    public string Output => Path.Combine(_folder, "out");

    public (int ExitCode, string Output) First { get; private set; }

    public (int ExitCode, string Output) Repeated { get; private set; }

    public (int ExitCode, string Output) Changed { get; private set; }

    /// <summary>Sources after the edits by hand.</summary>
    public SortedDictionary<string, string> FilesBefore { get; private set; } = [];

    public SortedDictionary<string, string> FilesAfter { get; private set; } = [];

    public IReadOnlyList<JsonNode> RowsBefore { get; private set; } = [];

    public IReadOnlyList<JsonNode> RowsAfter { get; private set; } = [];

    private string Specification => Path.Combine(_folder, "reading-list.md");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        var original = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "examples", "reading-list.md"));
        await File.WriteAllTextAsync(Specification, original);
        First = await BuildAsync();
        Repeated = await BuildAsync();
        RowsBefore = await ServedAsync(async api =>
        {
            (await api.Post("/api/articles", new { title = "One", link = "https://example.com/1" })).Expect(201);
            (
                await api.Post(
                    "/api/articles",
                    new
                    {
                        title = "Two",
                        link = "https://example.com/2",
                        read = true,
                        rating = 4,
                    }
                )
            ).Expect(201);
            return await ArticlesAsync(api);
        });
        Edit(
            Extension,
            text =>
                text.Replace(
                    "{\n}",
                    "{\n    static partial void OnCreating(Article article) => article.Title = article.Title.Trim();\n}",
                    StringComparison.Ordinal
                )
        );
        Edit("README.md", text => $"{text}\nWritten by hand.\n");
        FilesBefore = Files();

        await File.WriteAllTextAsync(Specification, Anew(original));
        Changed = await BuildAsync();
        FilesAfter = Files();
        RowsAfter = await ServedAsync(ArticlesAsync);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>What a caller of <c>agentic run</c> gets; the process must end with 0 when it is told to.</summary>
    public async Task<T> ServedAsync<T>(Func<Api, Task<T>> use, params string[] options)
    {
        var agentic = AgenticProcess.Start(["run", Output, .. options]);
        var ready = await agentic.WaitForLineAsync("ready ", TimeSpan.FromMinutes(1));
        using var http = new HttpClient { BaseAddress = new Uri(ready["ready ".Length..].Trim()) };
        var result = await use(new Api(http));
        (await agentic.StopAsync()).ShouldBe(0, agentic.Output);
        return result;
    }

    public void Edit(string path, Func<string, string> change)
    {
        var file = Path.Combine(Output, path);
        var text = File.ReadAllText(file);
        change(text).ShouldNotBe(text);
        File.WriteAllText(file, change(text));
    }

    public static async Task<IReadOnlyList<JsonNode>> ArticlesAsync(Api api) =>
        [.. (await api.Get("/api/articles")).Expect(200)["items"].AsArray().Select(item => item!)];

    /// <summary>Another limit, one more attribute and one more entity.</summary>
    private static string Anew(string original) =>
        original
            .Replace("at most 200 characters", "at most 300 characters", StringComparison.Ordinal)
            .Replace("a link (required)", "a link (required), a note (text, at most 1000 characters, optional)", StringComparison.Ordinal)
            .Replace("The list can", "The list of articles can", StringComparison.Ordinal)
        + "\nEvery shelf has a name (required, at most 40 characters). Clients can list all shelves, add one, look at one, change some of its fields, and delete one.\n";

    private Task<(int ExitCode, string Output)> BuildAsync() => AgenticProcess.RunAsync("build", Specification, "--out", Output);

    private SortedDictionary<string, string> Files() =>
        new(
            Directory
                .EnumerateFiles(Output, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Output, file))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or ".agentic"))
                .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(Output, file))),
            StringComparer.Ordinal
        );
}
