using AgenticAi.Pipeline.Faults;

namespace AgenticAi.AppHost.Native.Data;

/// <summary>Where everything lies that the application keeps: data of the servers, generated secrets.</summary>
internal sealed class DataFolder(string root)
{
    /// <summary>As root outside of root's home, which the account that runs PostgreSQL cannot enter.</summary>
    public static string Default =>
        !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess
            ? "/var/lib/agentic/system"
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".agentic", "system");

    public string Root { get; } = Path.GetFullPath(root);

    public string File(string name) => Path.Combine(Root, name);

    /// <summary>A folder that only our user may enter.</summary>
    public string PrivateFolder(params ReadOnlySpan<string> names)
    {
        var path = Path.Combine([Root, .. names]);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    /// <summary>Makes the folder. Held by one host at a time; the system lets go of it when that host dies.</summary>
    /// <exception cref="FaultException">Another host runs on this folder.</exception>
    public FileStream Lock()
    {
        Directory.CreateDirectory(Root);
        try
        {
            return new FileStream(File("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new FaultException(
                FaultKind.InUse,
                "The system already runs on this data",
                Root,
                "Stop it, or choose another folder with --data FOLDER.",
                exception
            );
        }
    }
}
