using System.Diagnostics;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Sandbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgenticAi.Worker.Tests.Sandbox;

/// <summary>The last resort, where a machine allows nothing better.</summary>
public sealed class ProcessSandboxTests
{
    [Fact]
    public async Task Runs_programs_without_privileges_secrets_and_leave_to_take_everything()
    {
        Environment.SetEnvironmentVariable("Tokens__Key", "very-secret-very-secret-very-secret");
        using var sandbox = new SandboxFixture(new SandboxOptions { Kind = "process", ControlGroups = false });

        var ended = await RunAsync(
            sandbox,
            "id -u; grep -E 'CapEff|NoNewPrivs' /proc/self/status; env; ulimit -f; ulimit -c; cat /proc/self/oom_score_adj"
        );

        ended.Tail[0].ShouldNotBe("0");
        ended.Tail.ShouldNotContain(line => line.Contains("very-secret", StringComparison.Ordinal));
        ended.Tail.TakeLast(2).ShouldBe(["0", "500"]);
        if (Environment.IsPrivilegedProcess)
        {
            ended.Tail.ShouldContain("CapEff:\t0000000000000000");
            ended.Tail.ShouldContain("NoNewPrivs:\t1");
        }
    }

    [Fact]
    public async Task Starts_our_own_programs_also_when_their_folder_is_closed_to_others()
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { Kind = "process" });

        var ended = await RunAsync(sandbox, "head -c 2 \"$0\"", Path.Combine(AppContext.BaseDirectory, "AgenticAi.Worker.dll"));

        ended.Tail.ShouldBe(["MZ"]);
    }

    [Fact]
    public async Task Ends_what_left_its_parents_also_without_a_control_group()
    {
        using var sandbox = new SandboxFixture(
            new SandboxOptions
            {
                Kind = "process",
                ControlGroups = false,
                WallTime = TimeSpan.FromSeconds(2),
            }
        );
        var seconds = $"{5_000_000 + Environment.ProcessId}";
        var leaver = $"setsid sh -c 'sleep {seconds} & sleep {seconds}' & sleep {seconds}";

        var ended = await RunAsync(sandbox, $"{leaver}; wait");

        ended.Exceeded.ShouldNotBeNull();
        Process.GetProcessesByName("sleep").ShouldNotContain(process => File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(seconds));
    }

    [Fact]
    public async Task Readiness_tells_that_it_is_weak_why_and_what_to_do()
    {
        using var sandbox = new SandboxFixture(new SandboxOptions { Kind = "process" });

        var health = await new SandboxHealth(sandbox.Choice).CheckHealthAsync(new HealthCheckContext());

        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldNotBeNull().ShouldContain("not isolated");
        health.Description.ShouldContain(SandboxStart.Remedy);
    }

    private static Task<SandboxEnd> RunAsync(SandboxFixture sandbox, params string[] words) =>
        sandbox.Runner.RunAsync(
            new ToolCommand("sh", ["-c", .. words]) { WorkingDirectory = sandbox.Folder, Environment = ChildEnvironment.ForApplications() },
            sandbox.Folder,
            default
        );
}
