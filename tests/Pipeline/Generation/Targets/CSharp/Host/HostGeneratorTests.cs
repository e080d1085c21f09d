using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Tests.Samples;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Host;

public class HostGeneratorTests
{
    private readonly HostGenerator _generator = new();

    [Fact]
    public void Program_lists_what_the_application_consists_of_in_the_order_of_the_specification()
    {
        var program = Content(Sample.Read("bookstore"), "src/Bookstore/Program.cs");

        program.ShouldContain("app.MapAccounts();\napp.MapBooks();\napp.MapAuthors();\napp.MapCategories();\n");
    }

    [Fact]
    public void An_application_without_users_has_no_accounts()
    {
        var model = new ApplicationModel { Name = "Todos", Title = "Todo list" };

        _generator.Plan(model).ShouldNotContain(file => file.Path.Contains("/Accounts/"));
        Content(model, "src/Todos/Program.cs").ShouldNotContain("Accounts");
    }

    [Fact]
    public void Refusals_take_the_shape_that_the_specification_gives_them()
    {
        var model = new ApplicationModel { Name = "Tickets" };
        model.Api.Errors.Template = """{"error": {"code": "{code}", "message": "{message}", "details": "{details}"}}""";

        Content(model, "src/Tickets/Hosting/Errors/ErrorBody.cs")
            .ShouldContain(
                """
                        ["error"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                        {
                            ["code"] = error.Code,
                            ["message"] = error.Message,
                            ["details"] = DetailsOf(error),
                        },
                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Texts_of_the_specification_can_not_break_out_of_string_literals()
    {
        var model = new ApplicationModel
        {
            Name = "Shop",
            Title = "The \"best\" shop\\",
            Description = "Two\nlines",
        };

        Content(model, "src/Shop/Hosting/Documents/DocumentInformation.cs")
            .ShouldContain("""Title = "The \"best\" shop\\", Version = "1.0.0", Description = "Two\nlines" """.TrimEnd());
    }

    [Fact]
    public void Every_file_renders_and_ends_with_one_newline()
    {
        var model = Sample.Read("bookstore");

        foreach (var file in _generator.Plan(model))
        {
            var content = _generator.Generate(file, model).Content;
            content.ShouldEndWith("\n");
            content.ShouldNotEndWith("\n\n");
            content.ShouldNotContain("{{");
        }
    }

    private string Content(ApplicationModel model, string path)
    {
        PlannedFile file = _generator.Plan(model).Single(planned => planned.Path == path);
        return _generator.Generate(file, model).Content;
    }
}
