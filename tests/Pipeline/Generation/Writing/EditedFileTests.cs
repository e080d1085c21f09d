using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Tests.Generation.Writing;

public sealed class EditedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EditedFileTests()
    {
        Write("v1");
        _folder.Write("A.cs", "mine");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Stays_and_is_reported_when_generation_brings_nothing_new()
    {
        Write("v1").Kept.ShouldBe([new KeptFile("A.cs", null)]);

        _folder.Files().ShouldBe([".agentic/files.json", "A.cs"]);
        _folder.Read("A.cs").ShouldBe("mine");
    }

    [Fact]
    public void Stays_and_gets_the_new_version_laid_beside_it()
    {
        Write("v2").Kept.ShouldBe([new KeptFile("A.cs", "A.cs.agentic-new")]);

        _folder.Read("A.cs").ShouldBe("mine");
        _folder.Read("A.cs.agentic-new").ShouldBe("v2");
    }

    [Fact]
    public void Is_not_offered_the_same_version_again_after_somebody_merged_it()
    {
        Write("v2");
        File.Delete(_folder["A.cs.agentic-new"]);
        _folder.Write("A.cs", "mine and v2");

        Write("v2").Kept.ShouldBe([new KeptFile("A.cs", null)]);

        _folder.Files().ShouldBe([".agentic/files.json", "A.cs"]);
    }

    [Fact]
    public void Is_generated_again_once_the_new_version_was_taken()
    {
        Write("v2");
        File.Move(_folder["A.cs.agentic-new"], _folder["A.cs"], overwrite: true);

        Write("v3").Kept.ShouldBeEmpty();

        _folder.Read("A.cs").ShouldBe("v3");
    }

    [Fact]
    public void Takes_the_offer_away_when_the_edit_equals_what_is_generated()
    {
        Write("v2");
        _folder.Write("A.cs", "v2");

        Write("v2").Removed.ShouldBe(["A.cs.agentic-new"]);
    }

    [Fact]
    public void Stays_when_it_is_no_longer_generated()
    {
        WorkspaceWriter.Write(_folder.Root, []).Kept.ShouldBe([new KeptFile("A.cs", null)]);

        _folder.Read("A.cs").ShouldBe("mine");
    }

    [Fact]
    public void That_was_there_before_the_first_write_is_kept_too()
    {
        _folder.Write("B.cs", "theirs");

        WorkspaceWriter.Write(_folder.Root, [new("B.cs", "ours")]).Kept.ShouldContain(new KeptFile("B.cs", "B.cs.agentic-new"));

        _folder.Read("B.cs").ShouldBe("theirs");
    }

    private WriteResult Write(string content) => WorkspaceWriter.Write(_folder.Root, [new("A.cs", content)]);
}
