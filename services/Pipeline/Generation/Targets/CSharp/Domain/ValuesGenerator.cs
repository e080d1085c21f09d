using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>Defaults that are computed, running numbers, codes, slugs and times for new rows.</summary>
internal sealed class ValuesGenerator : IFileGenerator
{
    private const string Unambiguous = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int UsualCodeLength = 12;
    private static readonly Template Template = Template.Of("CSharp/Domain/Values.cs.hbs");

    public string Name => "csharp-values";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        new CodeNames(model).Entities.Where(Exist).Select(entity => EntityFile.Plan(entity, ClassOf(entity), layer: 2));

    public static string ClassOf(EntityNames entity) => $"{entity.Class}Values";

    /// <summary>Whether the system gives new rows of the entity anything.</summary>
    public static bool Exist(EntityNames entity) =>
        entity.Stored.Any(attribute => attribute.Attribute.Default is not (null or Literal) || attribute.Attribute.Generator is not null);

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var entity = EntityFile.Subject(file, names);
        return new FileDraft(file.Path, CSharpFile.Render(Template, Data(entity, names), names, entity.Feature.Namespace));
    }

    private static object Data(EntityNames entity, CodeNames names)
    {
        var statements = new ValueStatements(entity, names).All;
        return new
        {
            entity.Feature.Namespace,
            entity.Class,
            entity.Variable,
            Phrase = Naming.Phrase(entity.Name),
            HasCaller = names.Account is not null,
            Awaits = statements.Any(statement => statement.Contains("await ", StringComparison.Ordinal)),
            Statements = statements,
            Codes = Generated(entity, GeneratorKind.RandomCode)
                .Select(attribute => new
                {
                    attribute.Property,
                    entity.Set,
                    entity.Variable,
                    Alphabet = Literals.Text(attribute.Attribute.Generator!.Alphabet ?? Unambiguous),
                    Length = attribute.Attribute.Generator.Length > 0 ? attribute.Attribute.Generator.Length : UsualCodeLength,
                })
                .ToArray(),
            Slugs = Generated(entity, GeneratorKind.Slug)
                .Select(attribute => new
                {
                    attribute.Property,
                    entity.Set,
                    entity.Variable,
                })
                .ToArray(),
        };
    }

    private static IEnumerable<AttributeNames> Generated(EntityNames entity, GeneratorKind kind) =>
        entity.Stored.Where(attribute => attribute.Attribute.Generator?.Kind == kind);
}
