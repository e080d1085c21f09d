using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>How each request body is written to its row.</summary>
internal sealed class MappingGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Contracts/Mapping.cs.hbs");

    public string Name => "csharp-mapping";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) => BodyFile.Plan(model, "Mapping", layer: 2, HasEntity);

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var body = BodyFile.Subject(file, model);
        var type = names.Body(body.Name);
        var parts = body.Fields.Where(field => field.Body is not null).Select(field => names.Body(field.Body!).Feature.Namespace);
        return new FileDraft(file.Path, CSharpFile.Render(Template, Data(names, body, type), names, type.Feature.Namespace, parts));
    }

    private static bool HasEntity(CodeNames names, Body body) => body.Entity is not null && names.FindEntity(body.Entity) is not null;

    private static object Data(CodeNames names, Body body, TypeNames type)
    {
        var entity = names.Entity(body.Entity!);
        var statements = new MappingStatements(names, entity, Variable(entity)).Of(RequestShape.Of(names, body)).ToArray();
        return new
        {
            type.Feature.Namespace,
            Type = type.Name,
            entity.Class,
            Variable = Variable(entity),
            Awaits = statements.Any(statement => statement.Contains("await ", StringComparison.Ordinal)),
            UsesNew = statements.Any(statement => statement.Contains("isNew", StringComparison.Ordinal)),
            Statements = statements,
        };
    }

    private static string Variable(EntityNames entity) => entity.Variable is "request" or "db" or "cancellation" ? "row" : entity.Variable;
}
