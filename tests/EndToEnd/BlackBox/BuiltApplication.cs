using System.Globalization;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>An application that the command line built from one of the shared specifications, running on a free port until the tests are done.</summary>
public abstract class BuiltApplication(string specification, params string[] users) : IAsyncLifetime
{
    private readonly string _output = Path.Combine(Path.GetTempPath(), $"agentic-{Guid.NewGuid():N}");
    private AgenticProcess? _process;
    private HttpClient? _http;

    public Api Visitor => new(_http ?? throw new InvalidOperationException("The application is not running."));

    public Api As(string token) => new(_http ?? throw new InvalidOperationException("The application is not running."), token);

    public async Task InitializeAsync()
    {
        var build = await AgenticProcess.RunAsync("build", SharedSpecifications.PathOf(specification), "--out", _output);
        build.ExitCode.ShouldBeOneOf([0, 1], build.Output);
        _process = AgenticProcess.Start(["run", _output, .. users.SelectMany(user => new[] { "--user", user })]);
        var ready = await _process.WaitForLineAsync("ready ", TimeSpan.FromMinutes(2));
        _http = new HttpClient { BaseAddress = new Uri(ready["ready ".Length..].Trim()), Timeout = TimeSpan.FromSeconds(60) };
    }

    public async Task DisposeAsync()
    {
        _http?.Dispose();
        if (_process is not null)
        {
            (await _process.StopAsync()).ShouldBe(0, _process.Output);
        }

        if (Directory.Exists(_output))
        {
            Directory.Delete(_output, true);
        }
    }
}
