namespace AgenticAi.Pipeline.Tests.Deployment;

/// <summary>A web application of one file, as small as the SDK allows.</summary>
internal static class SampleSolution
{
    public const string Application = """
        var app = WebApplication.Create(args);
        app.MapGet("/ready", () => "yes");
        app.Run();

        """;

    public static void Write(TemporaryFolder folder, string program)
    {
        folder.Write("Sample.slnx", """<Solution><Project Path="App/App.csproj" /></Solution>""");
        folder.Write(
            "App/App.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """
        );
        folder.Write("App/Program.cs", program);
    }
}
