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
        if (!File.Exists("/proc/self/cgroup"))
        {
            return null;
        }

        var place = File.ReadLines("/proc/self/cgroup").Select(line => line.Split(':', 3)).FirstOrDefault(line => Names(line[1], controller));
        var mount = File.ReadLines("/proc/self/mountinfo").Select(line => line.Split(' ')).FirstOrDefault(line => IsMount(line, controller));
        if (place is null || mount is null)
        {
            return null;
        }

        // What is mounted may be a part of the hierarchy, and our place is told from its true root.
        var (root, top) = (mount[3].TrimEnd('/'), mount[4]);
        var below = place[2].StartsWith(root, StringComparison.Ordinal) ? place[2][root.Length..] : place[2];
        var folder = Path.Combine(top, below.Trim('/')).TrimEnd('/');
        return Directory.Exists(folder) ? new OwnGroup(top, folder) : new OwnGroup(top, top);
    }

    private static bool Names(string controllers, string controller) => controllers.Split(',').Contains(controller, StringComparer.Ordinal);

    private static bool IsMount(string[] line, string controller)
    {
        var kind = line.AsSpan()[(Array.IndexOf(line, "-") + 1)..];
        return controller.Length == 0 ? kind[0] == "cgroup2" : kind[0] == "cgroup" && Names(kind[2], controller);
    }
}
