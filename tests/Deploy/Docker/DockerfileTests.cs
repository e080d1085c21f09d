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
}
