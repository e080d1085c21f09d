using System.Diagnostics;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.AppHost.Tests;

/// <summary>The real application host as a process of its own.</summary>
public sealed class WholeSystemTests
{
    [Fact]
    public async Task NothingOutlivesAHostThatIsKilled()
    {
        using var data = new TemporaryFolder();
        var ready = new TaskCompletionSource();
        await using var host = await RunningProcess.StartAsync(
            new ToolCommand("dotnet", new Projects.AppHost().AssemblyPath, "--data", data.Path)
            {
                Environment = ChildEnvironment.ForTools(),
                Lines = line => _ = line.StartsWith("ready http://127.0.0.1:", StringComparison.Ordinal) && ready.TrySetResult(),
            }
        );
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(90));
        var children = ChildrenOf(host.Id).ToList();
        children.Count.ShouldBeGreaterThan(10, "servers and services are processes of their own");

        Process.GetProcessById(host.Id).Kill();
        await host.WaitForExitAsync();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (children.Exists(IsAlive))
        {
            await Task.Delay(100, limit.Token);
        }
    }

    private static IEnumerable<int> ChildrenOf(int parent) =>
        Directory
            .GetDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
            .Where(id => id > 0 && Fields(id) is [_, var itsParent, ..] && itsParent == $"{parent}");

    private static bool IsAlive(int id) => Fields(id) is [not ("Z" or "X"), ..];

    /// <summary>State and parent come after the name, which may hold anything.</summary>
    private static string[] Fields(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(") ", 2)[^1].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
