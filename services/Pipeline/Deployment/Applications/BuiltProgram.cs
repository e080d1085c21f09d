using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>The program that <c>dotnet build</c> made in a workspace.</summary>
public static class BuiltProgram
{
    /// <param name="workspace">Holds <c>src/NAME/bin/Debug/FRAMEWORK/NAME.dll</c>.</param>
    /// <param name="settings">What the program is told.</param>
    /// <param name="logFile">Gets all that it prints.</param>
    /// <exception cref="FaultException">The workspace holds no built program.</exception>
    public static ApplicationStart StartOf(string workspace, ApplicationSettings settings, string logFile)
    {
        var project = Directory
            .EnumerateFiles(Path.Combine(workspace, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        var program = project is null ? null : Find(project);
        if (program is null)
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                "There is no built application",
                workspace,
                "Run 'agentic build' with this folder as --out first."
            );
        }

        var command = new ToolCommand("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            Environment = ChildEnvironment.ForApplications(settings.Variables()),
            LogFile = logFile,
        };
        return new ApplicationStart(command, settings.Address);
    }

    private static string? Find(string project)
    {
        var output = Path.Combine(Path.GetDirectoryName(project)!, "bin", "Debug");
        var file = $"{Path.GetFileNameWithoutExtension(project)}.dll";
        return Directory.Exists(output)
            ? Directory.EnumerateFiles(output, file, SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
    }
}
