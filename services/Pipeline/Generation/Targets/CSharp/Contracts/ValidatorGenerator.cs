using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>A validator for each request body.</summary>
internal sealed class ValidatorGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Contracts/Validator.cs.hbs");

    public string Name => "csharp-validator";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) => BodyFile.Plan(model, "Validator", layer: 2);

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var body = BodyFile.Subject(file, model);
        var type = names.Body(body.Name);
        return new FileDraft(file.Path, CSharpFile.Render(Template, Data(names, body, type), names, type.Feature.Namespace));
    }

    private static object Data(CodeNames names, Body body, TypeNames type)
    {
        var isPart = names.Model.Api.Bodies.Exists(other => other.Fields.Exists(field => field.Body == body.Name));
        var isWhole = !isPart || names.Model.Api.Operations.Exists(operation => operation.Body == body.Name);
        var shapes = RequestShape
            .Of(names, body)
            .Where(property => property.Shape is not null)
            .Select(property => new { property.Property, Code = JsonShapeCode.Of(JsonNode.Parse(property.Shape!), "    ") })
            .ToArray();
        string[] rules =
        [
            .. RequestShape.Of(names, body).SelectMany(property => new ValidationRules(property, isPart).All),
            .. MemberCountRule.Of(names, body, isPart),
        ];
        var awaits = rules.Any(rule => rule.Contains("await ", StringComparison.Ordinal));
        return new
        {
            type.Feature.Namespace,
            Type = type.Name,
            IsWhole = isWhole,
            IsPart = isPart,
            Awaits = awaits,
            WholeAwaits = isPart || awaits,
            Result = isPart || awaits ? "errors" : "Task.FromResult(errors)",
            UsesToday = rules.Any(rule => rule.Contains("today", StringComparison.Ordinal)),
            Rules = rules,
            Shapes = shapes,
        };
    }
}
