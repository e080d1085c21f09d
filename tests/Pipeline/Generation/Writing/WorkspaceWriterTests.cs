using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Tests.Generation.Writing;

public sealed class WorkspaceWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_each_draft_and_lists_it_with_its_checksum()
    {
        var result = Write(new("Api/Books.cs", "class Books;\n"), new("README.md", "# Books\n"));

        result.Written.ShouldBe(["Api/Books.cs", "README.md"]);
        _folder.Files().ShouldBe([".agentic/files.json", "Api/Books.cs", "README.md"]);
        _folder.Read("Api/Books.cs").ShouldBe("class Books;\n");
        WorkspaceManifest.Load(_folder.Root).Files.ShouldBe(result.Files);
        result.Files[0].Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void Touches_nothing_when_nothing_changed()
    {
        Write(new FileDraft("A.cs", "a"));
        var before = File.GetLastWriteTimeUtc(_folder[".agentic/files.json"]);

        Write(new FileDraft("A.cs", "a")).ChangedNothing.ShouldBeTrue();

        File.GetLastWriteTimeUtc(_folder[".agentic/files.json"]).ShouldBe(before);
    }

    [Fact]
    public void Writes_only_the_changed_file()
    {
        Write(new("A.cs", "a"), new("B.cs", "b"));

        Write(new("A.cs", "a"), new("B.cs", "b2")).Written.ShouldBe(["B.cs"]);

        _folder.Read("B.cs").ShouldBe("b2");
    }

    [Fact]
    public void Removes_a_file_that_is_no_longer_generated_and_its_empty_folder()
    {
        Write(new("A.cs", "a"), new("Old/Deep/B.cs", "b"));

        Write(new FileDraft("A.cs", "a")).Removed.ShouldBe(["Old/Deep/B.cs"]);

        Directory.Exists(_folder["Old"]).ShouldBeFalse();
    }

    [Fact]
    public void Never_removes_what_it_did_not_write()
    {
        Write(new FileDraft("Old/B.cs", "b"));
        _folder.Write("Old/notes.txt", "mine");

        Write(new FileDraft("A.cs", "a"));

        _folder.Files().ShouldBe([".agentic/files.json", "A.cs", "Old/notes.txt"]);
    }

    [Fact]
    public void Keeps_an_extension_point_as_people_left_it_also_when_it_is_no_longer_generated()
    {
        Write(new FileDraft("Rules.cs", "empty", FileKind.ExtensionPoint));
        _folder.Write("Rules.cs", "mine");

        Write(new FileDraft("Rules.cs", "other", FileKind.ExtensionPoint)).Kept.ShouldBeEmpty();
        Write(new FileDraft("A.cs", "a"));

        _folder.Read("Rules.cs").ShouldBe("mine");
    }

    [Fact]
    public void Never_rewrites_or_removes_a_permanent_file()
    {
        var first = Write(new FileDraft("0001.sql", "CREATE", FileKind.Permanent));

        Write(new FileDraft("0001.sql", "CREATE more", FileKind.Permanent)).Files.ShouldBe(first.Files);
        Write(new FileDraft("A.cs", "a")).Removed.ShouldBeEmpty();

        _folder.Read("0001.sql").ShouldBe("CREATE");
    }

    [Theory]
    [InlineData("../A.cs")]
    [InlineData("/etc/A.cs")]
    [InlineData("a/../../A.cs")]
    [InlineData("a//A.cs")]
    [InlineData("a\\A.cs")]
    [InlineData("con.cs")]
    [InlineData("C:A.cs")]
    [InlineData("A.cs.")]
    [InlineData("a\nb.cs")]
    [InlineData("")]
    [InlineData(".agentic/files.json")]
    public void Refuses_a_path_that_is_not_safe_and_names_it(string path)
    {
        var fault = Should.Throw<FaultException>(() => Write(new("Good.cs", "g"), new(path, "x")));

        fault.Kind.ShouldBe(FaultKind.UnsafePath);
        fault.Place.ShouldBe(path);
        _folder.Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Api/Books.cs", "api/books.cs")]
    [InlineData("Api", "api/Books.cs")]
    public void Refuses_two_paths_that_are_one_file_on_some_file_system(string first, string second) =>
        Should.Throw<FaultException>(() => Write(new(first, "a"), new(second, "b"))).Kind.ShouldBe(FaultKind.UnsafePath);

    [Fact]
    public void Refuses_to_write_through_a_link()
    {
        using var outside = new TemporaryFolder();
        Directory.CreateSymbolicLink(_folder["Api"], outside.Root);

        Should.Throw<FaultException>(() => Write(new FileDraft("Api/A.cs", "a"))).Place.ShouldBe(_folder["Api"]);

        outside.Files().ShouldBeEmpty();
    }

    private WriteResult Write(params FileDraft[] drafts) => WorkspaceWriter.Write(_folder.Root, drafts);
}
