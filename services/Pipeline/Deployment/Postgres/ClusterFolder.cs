using System.Security.Cryptography;
using System.Text;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>Where the private cluster of an output folder lies: the same place at every call.</summary>
public static class ClusterFolder
{
    /// <summary>
    /// Inside the output folder; or, where the account that runs PostgreSQL cannot enter that, under /var/lib with a note in the
    /// output folder that says so.
    /// </summary>
    public static async Task<string> ForAsync(string output, CommandRunner runner, CancellationToken cancellation = default)
    {
        var records = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(output), ".agentic")).FullName;
        if (await ServerAccount.CanEnterAsync(records, runner, cancellation))
            return Path.Combine(records, "postgres");

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(records)))[..16];
        var folder = Path.Combine("/var/lib/agentic/clusters", name);
        await File.WriteAllTextAsync(Path.Combine(records, "postgres-folder.txt"), folder + "\n", cancellation);
        return folder;
    }
}
