using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Tests of the generated application that play its acceptance criteria and the refusals of its rules over HTTP.</summary>
internal sealed class ScenarioGenerator : IFileGenerator
{
    private static readonly Template Class = Template.Of("CSharp/Tests/TestClass.cs.hbs");
    private static readonly IReadOnlyDictionary<string, Template> Support = new Dictionary<string, Template>(StringComparer.Ordinal)
    {
        ["Api"] = Template.Of("CSharp/Tests/Api.cs.hbs"),
        ["Reply"] = Template.Of("CSharp/Tests/Reply.cs.hbs"),
        ["TestClock"] = Template.Of("CSharp/Tests/TestClock.cs.hbs"),
    };

    public string Name => "csharp-scenarios";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var folder = $"tests/{new CodeNames(model).Root}.Tests";
        return TestSuite
            .Of(model)
            .Classes.Select(suite => suite.Name)
            .Concat(Support.Keys)
            .Select(name => new PlannedFile($"{folder}/{name}.cs", "tests", "", ["model"], 0));
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var text = Support.TryGetValue(name, out var support)
            ? support.Render(new ApiData(names))
            : Class.Render(Data(names.Root, TestSuite.Of(model).Classes.First(suite => suite.Name == name)));
        return new FileDraft(file.Path, text.TrimEnd() + "\n");
    }

    private static object Data(string root, TestClass suite) =>
        new
        {
            Root = root,
            suite.Name,
            suite.Summary,
            Methods = suite
                .Methods.Select(
                    (method, index) =>
                        new
                        {
                            method.Name,
                            method.Summary,
                            method.Lines,
                            HasNext = index < suite.Methods.Count - 1,
                        }
                )
                .ToArray(),
        };
}
