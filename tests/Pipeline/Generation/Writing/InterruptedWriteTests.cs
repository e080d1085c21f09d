using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Tests.Generation.Writing;

public sealed class InterruptedWriteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Leaves_files_that_the_next_write_still_knows_as_its_own()
    {
        WorkspaceWriter.Write(_folder.Root, [new("A.cs", "v1"), new("B.cs", "v1")]);
        var before = _folder.Read(".agentic/files.json");
        WorkspaceWriter.Write(_folder.Root, [new("A.cs", "v2"), new("B.cs", "v2")]);

        // The disk as a crash between two moves leaves it: A is in place, B and the manifest are not.
        _folder.Write(".agentic/staging/files.json", _folder.Read(".agentic/files.json"));
        _folder.Write(".agentic/files.json", before);
        _folder.Write("B.cs", "v1");

        var result = WorkspaceWriter.Write(_folder.Root, [new("A.cs", "v3"), new("B.cs", "v3")]);

        result.Kept.ShouldBeEmpty();
        result.Written.ShouldBe(["A.cs", "B.cs"]);
        _folder.Files().ShouldBe([".agentic/files.json", "A.cs", "B.cs"]);
    }

    [Fact]
    public void Changes_nothing_when_the_disk_refuses()
    {
        WorkspaceWriter.Write(_folder.Root, [new("A.cs", "v1")]);
        var before = _folder.Read(".agentic/files.json");
        _folder.Write("Api", "a file where a folder is needed");

        var fault = Should.Throw<FaultException>(() => WorkspaceWriter.Write(_folder.Root, [new("A.cs", "v2"), new("Api/B.cs", "b")]));

        fault.Kind.ShouldBe(FaultKind.DiskRefused);
        _folder.Read("A.cs").ShouldBe("v1");
        _folder.Read(".agentic/files.json").ShouldBe(before);
        _folder.Files().ShouldBe([".agentic/files.json", "A.cs", "Api"]);
    }

    [Fact]
    public void Changes_nothing_when_it_is_cancelled()
    {
        Should.Throw<OperationCanceledException>(() =>
            WorkspaceWriter.Write(_folder.Root, [new("A.cs", "v1")], new CancellationToken(canceled: true))
        );

        _folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Names_a_damaged_list_of_files()
    {
        _folder.Write(".agentic/files.json", "{ not json");

        var fault = Should.Throw<FaultException>(() => WorkspaceWriter.Write(_folder.Root, [new("A.cs", "a")]));

        fault.Place.ShouldEndWith("files.json");
    }
}
