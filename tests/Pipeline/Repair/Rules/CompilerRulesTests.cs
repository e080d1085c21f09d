using AgenticAi.Pipeline.Repair;

namespace AgenticAi.Pipeline.Tests.Repair.Rules;

[Collection(GeneratedApplicationCollection.Name)]
public sealed class CompilerRulesTests(GeneratedApplication application) : IDisposable
{
    private readonly BrokenCopy _copy = new(application);

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void Finds_nothing_in_an_application_as_generated()
    {
        _copy.Extend("    // Nothing yet.");

        _copy.Symptoms().ShouldBeEmpty();
    }

    [Fact]
    public async Task Puts_missing_semicolons_and_brackets_back()
    {
        _copy.Extend(
            """
                private static int One() => Math.Max(1, 2;

                private static int Two()
                {
                    var two = 2
                    return two
                }
            """
        );

        await RepairsAsync("missing-token", times: 3);
    }

    [Fact]
    public async Task Closes_a_block_where_its_indentation_says_that_it_ends()
    {
        _copy.Extend(
            """
                private static int One(bool sure)
                {
                    if (sure)
                    {
                        return 1;

                    return 0;
                }
            """
        );

        await RepairsAsync("missing-brace");

        _copy
            .Read(_copy.Extension)
            .ShouldContain(
                """
                            return 1;

                        }
                        return 0;
                """
            );
    }

    [Fact]
    public async Task Closes_a_class_at_the_end_of_its_file()
    {
        _copy.Edit(_copy.Extension, "{\n}\n", "{\n    private const int One = 1;\n");

        await RepairsAsync("missing-brace");
    }

    [Fact]
    public async Task Removes_a_using_directive_that_stands_there_twice()
    {
        _copy.Extend("", "using System.Text.Json;\nusing System.Text.Json;\n\n");

        await RepairsAsync("duplicate-using");
    }

    [Theory]
    [InlineData("private static string Text(object value) => JsonSerializer.Serialize(value);", "using System.Text.Json;")]
    [InlineData("private static StringBuilder Text() => new();", "using System.Text;")]
    [InlineData("[Required] private static string Text => \"\";", "using System.ComponentModel.DataAnnotations;")]
    [InlineData("private static Task<int> Count(IQueryable<int> numbers) => numbers.CountAsync();", "using Microsoft.EntityFrameworkCore;")]
    public async Task Uses_the_namespace_of_a_type_or_an_extension_method(string member, string line)
    {
        _copy.Extend("    " + member);

        await RepairsAsync("missing-using");

        _copy.Read(_copy.Extension).ShouldStartWith(line);
    }

    [Fact]
    public async Task Uses_the_namespace_of_a_class_of_the_application()
    {
        _copy.Extend("    private static AppDbContext? Context => null;");

        await RepairsAsync("missing-using");

        _copy.Read(_copy.Extension).ShouldStartWith("using Notebook.Data;");
    }

    [Fact]
    public async Task Prefers_the_application_when_a_name_is_ambiguous()
    {
        _copy.Write($"{_copy.Folder}/Timer.cs", $"namespace {_copy.Namespace}.Clocks;\n\ninternal sealed class Timer;\n");
        _copy.Extend("    private static Timer? Watch => null;", $"using System.Threading;\nusing {_copy.Namespace}.Clocks;\n\n");

        await RepairsAsync("ambiguous-name");

        _copy.Read(_copy.Extension).ShouldContain($"using Timer = {_copy.Namespace}.Clocks.Timer;");
    }

    [Fact]
    public async Task Gives_an_extension_point_the_parameters_of_its_hook()
    {
        _copy.Extend($"    static partial void OnCreating({_copy.Entity} thing) => ArgumentNullException.ThrowIfNull(thing);");

        await RepairsAsync("partial-signature");

        _copy.Read(_copy.Extension).ShouldNotContain("thing");
    }

    [Fact]
    public async Task Removes_variables_that_nothing_reads()
    {
        _copy.Extend(
            """
                private static int One()
                {
                    int never;
                    var seven = 7;
                    try
                    {
                        return 1;
                    }
                    catch (FormatException problem)
                    {
                        return 0;
                    }
                }
            """
        );

        await RepairsAsync("unused-variable", times: 3);

        _copy.Read(_copy.Extension).ShouldContain("catch (FormatException)");
    }

    [Fact]
    public async Task Requires_members_that_nobody_sets()
    {
        _copy.Write(
            $"{_copy.Folder}/Remark.cs",
            $"namespace {_copy.Namespace};\n\ninternal sealed class Remark\n{{\n    public string Text {{ get; init; }}\n}}\n"
        );

        await RepairsAsync("uninitialized-member");

        _copy.Read($"{_copy.Folder}/Remark.cs").ShouldContain("public required string Text");
    }

    [Fact]
    public async Task Awaits_a_call_that_nobody_waits_for()
    {
        _copy.Extend(
            """
                private static async Task<int> SaveAsync(Stream stream)
                {
                    stream.FlushAsync();
                    await stream.DisposeAsync();
                    return 1;
                }
            """
        );

        await RepairsAsync("unawaited-call");

        _copy.Read(_copy.Extension).ShouldContain("await stream.FlushAsync();");
    }

    [Fact]
    public async Task Marks_a_method_that_awaits_as_async()
    {
        _copy.Extend("    private static Task<int> One() => await Task.FromResult(1);");

        await RepairsAsync("missing-async");
    }

    [Fact]
    public async Task Takes_a_copied_file_out_of_the_build_and_keeps_it()
    {
        var original = $"{_copy.Folder}/{_copy.Entity}.cs";
        var copy = $"{_copy.Folder}/{_copy.Entity} - Copy.cs";
        _copy.Write(copy, _copy.Read(original));

        await RepairsAsync("copied-file");

        _copy.Has(copy).ShouldBeFalse();
        _copy.Read(copy + ".edited").ShouldBe(_copy.Read(original));
    }

    [Fact]
    public async Task Takes_a_file_of_an_earlier_specification_out_of_the_build_and_keeps_it()
    {
        var file = $"{_copy.Folder}/Gone.cs";
        _copy.Write(
            file,
            $"// Generated by AgenticAi; edit the extension points instead.\nnamespace {_copy.Namespace};\n\ninternal sealed class Gone(VanishedEntity entity);\n"
        );

        await RepairsAsync("left-behind-file");

        _copy.Has($"{file}.edited").ShouldBeTrue();
    }

    [Fact]
    public async Task Removes_a_using_directive_for_a_feature_that_is_gone()
    {
        _copy.Extend("", "using Notebook.Vanished;\n\n");

        await RepairsAsync("stale-using");
    }

    [Fact]
    public async Task Restores_an_edited_generated_file_and_keeps_the_edit_beside_it()
    {
        var file = $"{_copy.Folder}/{_copy.Entity}.cs";
        var generated = _copy.Read(file);
        _copy.Write(file, $"namespace {_copy.Namespace};\n\npublic sealed class {_copy.Entity} : Vanished;\n");
        var edited = _copy.Read(file);

        await RepairsAsync("edited-file");

        _copy.Read(file).ShouldBe(generated);
        _copy.Read($"{file}.edited").ShouldBe(edited);
    }

    [Fact]
    public async Task Leaves_what_no_rule_knows_as_it_is_and_reports_it()
    {
        _copy.Extend("    private static int One() => \"one\";");
        var before = _copy.Read(_copy.Extension);

        var (attempts, left) = await _copy.RepairAsync();

        attempts.ShouldBeEmpty();
        left.ShouldHaveSingleItem().Code.ShouldBe("CS0029");

        _copy.Read(_copy.Extension).ShouldBe(before);
    }

    private async Task RepairsAsync(string rule, int times = 1)
    {
        var (attempts, left) = await _copy.RepairAsync();

        left.ShouldBeEmpty();
        attempts.Where(attempt => attempt.Helped).Select(attempt => attempt.Rule).ShouldBe(Enumerable.Repeat(rule, times));
    }
}
