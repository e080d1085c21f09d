using System.Security.Cryptography;
using AgenticAi.AppHost.Native.Data;

namespace AgenticAi.AppHost.Native.Programs.Postgres;

/// <summary>
/// A cluster that cannot lie inside the data folder outlives it when people delete the folder. A new data folder at the same place must not open
/// those databases, whose accounts and secrets it doesn't know.
/// </summary>
internal sealed class ClusterClaim(DataFolder data, ParameterFile parameters)
{
    private const string Note = "system-id";

    /// <summary>Leaves a folder that is ours or empty; somebody else's is kept beside it.</summary>
    public void Take(string cluster)
    {
        if (cluster.StartsWith(data.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return;
        }

        var id = parameters.GetOrAdd(Note, () => RandomNumberGenerator.GetHexString(16, lowercase: true));
        var note = Path.Combine(cluster, Note);
        if (File.Exists(note) && File.ReadAllText(note) is var owner && owner != id)
        {
            Directory.Move(cluster, $"{cluster}-{owner}");
        }

        if (!File.Exists(note))
        {
            Directory.CreateDirectory(cluster);
            File.WriteAllText(note, id);
        }
    }
}
