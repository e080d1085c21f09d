using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Tests.Generation.Writing;

public sealed class AmendTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AmendTests() => Write(new("A.cs", "v1"), new("B.cs", "b"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Changes_a_file_that_the_next_write_still_knows_as_its_own()
    {
        Amend("A.cs", "repaired");

        _folder.Read("A.cs").ShouldBe("repaired");
        _folder.Read("B.cs").ShouldBe("b");
        Write(new("A.cs", "v2"), new("B.cs", "b")).Kept.ShouldBeEmpty();
        _folder.Read("A.cs").ShouldBe("v2");
    }

    [Fact]
    public void Leaves_an_edited_file_to_whom_edited_it()
    {
        _folder.Write("A.cs", "mine");

        Amend("A.cs", "mine, repaired");

        Write(new("A.cs", "v2"), new("B.cs", "b")).Kept.ShouldBe([new KeptFile("A.cs", "A.cs.agentic-new")]);
        _folder.Read("A.cs").ShouldBe("mine, repaired");
    }

    [Fact]
    public void Adds_and_removes_files()
    {
        Amend("New/C.cs", "c");
        Amend("B.cs", null);

        _folder.Files().ShouldBe([".agentic/files.json", "A.cs", "New/C.cs"]);
        Write(new FileDraft("A.cs", "v1")).Removed.ShouldBe(["New/C.cs"]);
    }

    [Fact]
    public void Refuses_to_leave_the_workspace() => Should.Throw<FaultException>(() => Amend("../C.cs", "c")).Kind.ShouldBe(FaultKind.UnsafePath);

    private WriteResult Write(params FileDraft[] drafts) => WorkspaceWriter.Write(_folder.Root, drafts);

    [Fact]
    public void Adds_files_that_stay_because_they_are_somebody_s()
    {
        WorkspaceWriter.Amend(_folder.Root, [new FileDraft("A.cs.edited", "mine", FileKind.ExtensionPoint)], []);

        Write(new FileDraft("A.cs", "v1")).Removed.ShouldBe(["B.cs"]);
        _folder.Read("A.cs.edited").ShouldBe("mine");
    }

    private void Amend(string path, string? content) =>
        WorkspaceWriter.Amend(_folder.Root, content is null ? [] : [new FileDraft(path, content)], content is null ? [path] : []);
}
