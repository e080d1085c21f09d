using System.Text;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Specs;

public sealed class SpecReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_specifications_in_ordinal_order()
    {
        Write("b.md", "# B");
        Write("A.txt", "Some words.");
        Write("sub/c.markdown", "# C");
        Write("sub/picture.png", "no spec");
        Write(".hidden/d.md", "# D");

        var reading = SpecReader.Read([_folder.Root]);

        reading.Problems.ShouldBeEmpty();
        reading.Documents.Select(document => Path.GetFileName(document.File)).ShouldBe(["A.txt", "b.md", "c.markdown"]);
    }

    [Fact]
    public void Paths_are_shown_from_the_folder_in_which_files_were_put_to_be_read()
    {
        Write("sub/a.md", "# A");
        Write("sub/empty.md", "");

        var reading = SpecReader.Read([_folder.Root], new SpecReadOptions { Root = _folder.Root });

        reading.Documents.Single().File.ShouldBe("sub/a.md");
        reading.Problems.Single().Message.ShouldBe("sub/empty.md is empty.");
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        var file = Write("a.md", "# A");

        SpecReader.Read([file, _folder.Root, file]).Documents.Count.ShouldBe(1);
    }

    [Fact]
    public void All_problems_are_collected_and_good_files_still_read()
    {
        var good = Write("good.md", "# Good");
        var reading = SpecReader.Read([good, PathOf("none.md"), Write("empty.md", ""), Write("blank.md", " \n\t\n"), Write("program.exe", "MZ")]);

        reading.Documents.Count.ShouldBe(1);
        reading.Problems.Select(problem => problem.Code).ShouldBe(["file-missing", "file-empty", "file-empty", "file-format-unknown"]);
        reading.Problems.ShouldAllBe(problem => problem.Remedy.Length > 0 && problem.File != null);
    }

    [Fact]
    public void A_folder_without_specifications_is_a_problem()
    {
        Write("picture.png", "x");

        SpecReader.Read([_folder.Root]).Problems.Single().Code.ShouldBe("folder-without-specs");
    }

    [Fact]
    public void Binary_files_are_named_as_what_they_are()
    {
        var pdf = PathOf("a.md");
        File.WriteAllBytes(pdf, [.. "%PDF-1.7\n"u8, 0xE2, 0xE3]);
        var data = PathOf("b.md");
        File.WriteAllBytes(data, [1, 0, 2, 0, 3]);

        SpecReader.Read([pdf, data]).Problems.Select(problem => problem.Code).ShouldBe(["file-binary", "file-binary"]);
    }

    [Fact]
    public void Invalid_utf8_names_the_first_bad_byte()
    {
        var file = PathOf("latin.md");
        File.WriteAllBytes(file, [.. "# Café\nna"u8, 0xEF, .. "ve text"u8]);

        var problem = SpecReader.Read([file]).Problems.Single();

        problem.Code.ShouldBe("file-not-utf8");
        (problem.Source!.Line, problem.Source.Column).ShouldBe((2, 3));
        problem.Message.ShouldContain("byte 10");
    }

    [Fact]
    public void Byte_order_marks_utf16_and_windows_newlines_are_fine()
    {
        var utf8 = PathOf("a.md");
        File.WriteAllText(utf8, "# Één\r\n\r\nText.\r\n", new UTF8Encoding(true));
        var utf16 = PathOf("b.md");
        File.WriteAllText(utf16, "# Één\r\n\r\nText.\r\n", Encoding.Unicode);

        var documents = SpecReader.Read([utf8, utf16]).Documents;

        documents.Select(document => document.Text).ShouldAllBe(text => text == "# Één\n\nText.\n");
    }

    [Fact]
    public void A_huge_file_is_refused_without_being_read()
    {
        var file = PathOf("huge.md");
        using (var stream = File.Create(file))
        {
            stream.SetLength(50L * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        SpecReader.Read([file]).Problems.Single().Code.ShouldBe("file-too-large");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    private string PathOf(string name) => _folder[name];

    private string Write(string name, string text)
    {
        _folder.Write(name, text);
        return PathOf(name);
    }
}
