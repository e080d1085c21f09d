using AgenticAi.Pipeline.Deployment.Building;

namespace AgenticAi.Pipeline.Tests.Deployment.Building;

public sealed class DiagnosticReaderTests
{
    [Theory]
    [InlineData(
        "/w/App/Books/Book.cs(12,34): error CS0246: The type or namespace name 'X' could not be found (are you missing a using?) [/w/App/App.csproj]",
        "App/Books/Book.cs(12,34): CS0246: The type or namespace name 'X' could not be found (are you missing a using?)"
    )]
    [InlineData(
        "  /w/App/A b (1)/C.cs(1,2,1,5): warning CA1822: Member can be static [/w/App/App.csproj]",
        "App/A b (1)/C.cs(1,2): CA1822: Member can be static"
    )]
    [InlineData(
        "/w/App/App.csproj : error NU1102: Unable to find package X with version (>= 1.0.0) [/w/App.sln]",
        "NU1102: Unable to find package X with version (>= 1.0.0)"
    )]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", "MSB1009: Project file does not exist.")]
    [InlineData(
        "CSC : error CS5001: Program does not contain a static 'Main' method [/w/App/App.csproj]",
        "CS5001: Program does not contain a static 'Main' method"
    )]
    [InlineData(
        "/sdk/Microsoft.NET.Sdk.targets(266,5): error NETSDK1064: Package X, version 1.0.0 was not found. [/w/App/App.csproj]",
        "/sdk/Microsoft.NET.Sdk.targets(266,5): NETSDK1064: Package X, version 1.0.0 was not found."
    )]
    public void Reads_place_code_and_message(string line, string expected) =>
        DiagnosticReader.Read([line], "/w").ShouldHaveSingleItem().ToString().ShouldBe(expected);

    [Theory]
    [InlineData("Build FAILED.")]
    [InlineData("    0 Error(s)")]
    [InlineData("  App -> /w/App/bin/Debug/net10.0/App.dll")]
    [InlineData("")]
    public void Passes_over_other_lines(string line) => DiagnosticReader.Read([line], "/w").ShouldBeEmpty();

    [Fact]
    public void Tells_warnings_from_errors_and_each_once()
    {
        var diagnostics = DiagnosticReader.Read(
            [
                "A.cs(1,1): warning CS0168: unused [a.csproj]",
                "A.cs(1,1): warning CS0168: unused [b.csproj]",
                "A.cs(2,1): error CS0103: no [a.csproj]",
            ],
            "/w"
        );

        diagnostics.Select(diagnostic => diagnostic.Severity).ShouldBe([DiagnosticSeverity.Warning, DiagnosticSeverity.Error]);
    }
}
