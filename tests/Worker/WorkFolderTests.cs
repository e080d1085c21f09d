using System.Diagnostics;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Tests;

public sealed class WorkFolderTests : IDisposable
{
    /// <summary>A hundred folders with long names, each in the other, are deeper than any path can tell.</summary>
    private const string Hostile = """
        set -eu
        cd "$1"
        name=$(printf %0200d 0)
        for i in $(seq 100); do mkdir $name; cd -P $name; done
        chmod 0 "$1"/*
        """;

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("agentic-work-");

    [Fact]
    public void Removes_what_a_killed_worker_left_and_nothing_of_one_that_runs()
    {
        const int NobodysNumber = 4_194_305;
        var left = _parent.CreateSubdirectory($"{NobodysNumber}").CreateSubdirectory("task");
        var others = _parent.CreateSubdirectory("1");

        using var folder = new WorkFolder(_parent.FullName);

        left.Refresh();
        left.Exists.ShouldBeFalse();
        others.Exists.ShouldBeTrue();
        Directory.Exists(folder.Path).ShouldBeTrue();
    }

    [Fact]
    public void Leaves_nothing_when_it_ends_whatever_programs_did_to_it()
    {
        var folder = new WorkFolder(_parent.FullName);
        using (var hostile = Process.Start("sh", ["-c", Hostile, "sh", folder.Path]))
        {
            hostile.WaitForExit();
            hostile.ExitCode.ShouldBe(0);
        }

        folder.Dispose();

        Directory.Exists(folder.Path).ShouldBeFalse();
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
