using AgenticAi.Sandbox.Groups;

namespace AgenticAi.Worker.Tests.Sandbox;

/// <summary>Hierarchies as systems show them; a machine has only one of these.</summary>
public sealed class OwnGroupTests
{
    private const string Unified = "35 24 0:30 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:9 - cgroup2 cgroup2 rw,nsdelegate";
    private const string Memory = "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory";
    private const string Contained = "712 705 0:32 /docker/4f2a /sys/fs/cgroup/memory ro,nosuid master:15 - cgroup cgroup rw,memory";
    private const string Together = "33 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct";

    [Theory]
    [InlineData("", "0::/user.slice/user-0.slice/session-3.scope", Unified, "/sys/fs/cgroup/user.slice/user-0.slice/session-3.scope")]
    [InlineData("", "0::/", Unified, "/sys/fs/cgroup")]
    [InlineData("memory", "4:memory:/builds/17", Memory, "/sys/fs/cgroup/memory/builds/17")]
    [InlineData("memory", "4:memory:/docker/4f2a", Contained, "/sys/fs/cgroup/memory")]
    [InlineData("cpuacct", "2:cpu,cpuacct:/", Together, "/sys/fs/cgroup/cpu,cpuacct")]
    public void Our_place_is_found_in_what_is_mounted(string controller, string place, string mount, string folder) =>
        OwnGroup.Find(controller, ["9:name=systemd:/", place], ["22 27 0:21 / /proc rw - proc proc rw", mount])!.Folder.ShouldBe(folder);

    [Fact]
    public void A_controller_that_is_not_mounted_has_no_place() => OwnGroup.Find("pids", ["0::/"], [Unified]).ShouldBeNull();
}
