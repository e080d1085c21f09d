using Microsoft.Extensions.Options;

namespace AgenticAi.Worker.Tests;

public sealed class WorkFolderTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("agentic-work-");

    [Fact]
    public void Removes_what_a_killed_worker_left_and_nothing_of_one_that_runs()
    {
        const int NobodysNumber = 4_194_305;
        var left = _parent.CreateSubdirectory($"{NobodysNumber}").CreateSubdirectory("task");
        var others = _parent.CreateSubdirectory("1");

        var folder = new WorkFolder(Options.Create(new WorkerOptions { Folder = _parent.FullName }));

        left.Refresh();
        left.Exists.ShouldBeFalse();
        others.Exists.ShouldBeTrue();
        Directory.Exists(folder.Path).ShouldBeTrue();
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
