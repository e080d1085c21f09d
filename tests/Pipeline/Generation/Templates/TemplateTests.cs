using AgenticAi.Pipeline.Generation.Templates;

namespace AgenticAi.Pipeline.Tests.Generation.Templates;

public class TemplateTests
{
    private readonly Template _template = Template.Of("CSharp/Data/Median.cs.hbs");

    [Fact]
    public void A_name_that_the_data_does_not_have_is_an_error() => Should.Throw<TemplateException>(() => _template.Render(new { Other = "" }));

    [Fact]
    public void Nothing_is_escaped() => _template.Render(new { Root = "A<B>&\"" }).ShouldContain("namespace A<B>&\".Data;");

    [Fact]
    public void Renders_the_same_from_many_threads()
    {
        var texts = Enumerable
            .Range(0, 200)
            .AsParallel()
            .WithDegreeOfParallelism(8)
            .Select(i => _template.Render(new { Root = $"N{i % 3}" }))
            .Distinct();

        texts.Count().ShouldBe(3);
    }

    [Fact]
    public void A_template_that_does_not_exist_is_named() =>
        Should.Throw<ArgumentException>(() => Template.Of("CSharp/None.hbs").Render(new { })).Message.ShouldContain("CSharp/None.hbs");
}
