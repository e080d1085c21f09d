namespace AgenticAi.Sandbox.Groups;

/// <summary>Where this process stands in a hierarchy of control groups.</summary>
/// <param name="Top">Where the hierarchy is mounted.</param>
/// <param name="Folder">Our own group; the same or below.</param>
internal sealed record OwnGroup(string Top, string Folder)
{
    /// <param name="controller">One with a hierarchy of its own (cgroup v1); empty for the one of all (cgroup v2).</param>
    /// <returns>Null when it is not mounted.</returns>
    public static OwnGroup? Find(string controller)
    {
        var found = File.Exists("/proc/self/cgroup")
            ? Find(controller, File.ReadLines("/proc/self/cgroup"), File.ReadLines("/proc/self/mountinfo"))
            : null;
        return found is null || Directory.Exists(found.Folder) ? found : found with { Folder = found.Top };
    }

    /// <param name="controller">As above.</param>
    /// <param name="places">Lines of cgroups(7), /proc/pid/cgroup.</param>
    /// <param name="mounts">Lines of proc_pid_mountinfo(5).</param>
    internal static OwnGroup? Find(string controller, IEnumerable<string> places, IEnumerable<string> mounts)
    {
        var place = places.Select(line => line.Split(':', 3)).FirstOrDefault(line => Names(line[1], controller));
        var mount = mounts.Select(line => line.Split(' ')).FirstOrDefault(line => IsMount(line, controller));
        if (place is null || mount is null)
        {
            return null;
        }

        // What is mounted may be a part of the hierarchy, and our place is told from its true root.
        var (root, top) = (mount[3].TrimEnd('/'), mount[4]);
        var below = place[2].StartsWith(root, StringComparison.Ordinal) ? place[2][root.Length..] : place[2];
        return new OwnGroup(top, Path.Combine(top, below.Trim('/')).TrimEnd('/'));
    }

    private static bool Names(string controllers, string controller) => controllers.Split(',').Contains(controller, StringComparer.Ordinal);

    private static bool IsMount(string[] line, string controller)
    {
        var kind = line.AsSpan()[(Array.IndexOf(line, "-") + 1)..];
        return controller.Length == 0 ? kind[0] == "cgroup2" : kind[0] == "cgroup" && Names(kind[2], controller);
    }
}
