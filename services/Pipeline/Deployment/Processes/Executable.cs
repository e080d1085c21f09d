using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>Finds programs as the system does: by path, or by name in the folders of PATH.</summary>
public static class Executable
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ""] : [""];

    public static string? Find(string program)
    {
        if (program.Contains(Path.DirectorySeparatorChar))
            return InFolder(Path.GetDirectoryName(program)!, Path.GetFileName(program));
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => InFolder(folder, program)).FirstOrDefault(path => path is not null);
    }

    public static string Require(string program) =>
        Find(program)
        ?? throw new FaultException(
            FaultKind.ToolMissing,
            $"The program '{program}' is not on this machine",
            program,
            "Install it, or add its folder to PATH."
        );

    public static string? InFolder(string folder, string program) =>
        Endings.Select(ending => Path.Combine(folder, program + ending)).FirstOrDefault(File.Exists);
}
