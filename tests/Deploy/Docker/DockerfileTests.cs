using System.Text.Json.Nodes;

namespace AgenticAi.Deploy.Tests.Docker;

public sealed class DockerfileTests
{
    public static TheoryData<string> Dockerfiles() => [.. Directory.GetFiles(DeployFiles.FullName("docker"), "*.Dockerfile")];

    [Theory]
    [MemberData(nameof(Dockerfiles))]
    public void TheImageRunsAsAnotherUserThanRootAndListensWhereOthersLook(string dockerfile)
    {
        var stages = File.ReadAllText(dockerfile).Split("\nFROM ");
        var last = stages[^1].Split('\n');

        stages.Length.ShouldBeGreaterThan(1, "what builds is not what runs");
        last.ShouldContain("USER $APP_UID");
        last.ShouldContain("EXPOSE 8080");
        last.ShouldContain(line => line.Contains("ASPNETCORE_HTTP_PORTS=8080", StringComparison.Ordinal));
        Array.FindLastIndex(last, line => line.StartsWith("RUN ", StringComparison.Ordinal)).ShouldBeLessThan(Array.IndexOf(last, "USER $APP_UID"));
    }

    [Fact]
    public void BuildersHaveTheToolsOfTheSandboxAndWriteToOneFolder()
    {
        var builder = File.ReadAllText(DeployFiles.FullName("docker/builder.Dockerfile"));

        builder.ShouldContain(" iproute2 ");
        builder.ShouldContain(" util-linux ");
        builder.ShouldContain("HOME=/work TMPDIR=/work");
    }

    [Theory]
    [InlineData("unshare", false)]
    [InlineData("mount", false)]
    [InlineData("pivot_root", false)]
    [InlineData("setns", true)]
    [InlineData("bpf", true)]
    [InlineData("kexec_load", true)]
    [InlineData("open_by_handle_at", true)]
    public void TheFilterOfBuildersAllowsTheSandboxAndRefusesWhatHarmsTheMachine(string call, bool refused)
    {
        var filter = JsonNode.Parse(File.ReadAllText(DeployFiles.FullName("docker/sandbox-seccomp.json")))!;

        filter["defaultAction"]!.GetValue<string>().ShouldBe("SCMP_ACT_ALLOW");
        var rule = filter["syscalls"]!.AsArray().Single()!;
        rule["action"]!.GetValue<string>().ShouldBe("SCMP_ACT_ERRNO");
        rule["names"]!.AsArray().Any(name => name!.GetValue<string>() == call).ShouldBe(refused);
    }
}
