using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>A class for the rows of each entity.</summary>
internal sealed class EntityGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Domain/Entity.cs.hbs");

    public string Name => "csharp-entity";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        new CodeNames(model).Entities.Select(entity => EntityFile.Plan(entity, entity.Class, layer: 0));

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var entity = EntityFile.Subject(file, names);
        return new FileDraft(file.Path, CSharpFile.Render(Template, Data(entity, names), names, entity.Feature.Namespace));
    }

    private static object Data(EntityNames entity, CodeNames names) =>
        new
        {
            entity.Feature.Namespace,
            Summary = DocumentationText.Of(entity.Entity.Description),
            entity.Class,
            entity.IdType,
            IdDefault = entity.Entity.Key is KeyType.Uuid ? " = RowId.Next();" : "",
            Properties = Properties(entity, names).ToArray(),
        };

    private static IEnumerable<object> Properties(EntityNames entity, CodeNames names)
    {
        foreach (var attribute in entity.Stored)
        {
            yield return Property(attribute.ClrType, attribute.Property, Default(entity, attribute, names));
        }

        if (ReferenceEquals(entity, names.Account))
        {
            yield return Property("string", "PasswordHash", " = \"\";");
        }

        foreach (var relation in entity.ToOne)
        {
            var target = names.Target(relation);
            var question = relation.IsNullable ? "?" : "";
            yield return Property($"{target.IdType}{question}", relation.ForeignKey!, "");
            yield return Property($"{target.Class}{question}", relation.Property, relation.IsNullable ? "" : " = null!;");
        }

        foreach (var relation in entity.ToMany)
        {
            yield return new
            {
                Type = $"List<{names.Target(relation).Class}>",
                Name = relation.Property,
                Setter = "set;",
                Default = " = [];",
            };
        }
    }

    private static object Property(string type, string name, string @default) =>
        new
        {
            Type = type,
            Name = name,
            Setter = "set;",
            Default = @default,
        };

    private static string Default(EntityNames entity, AttributeNames attribute, CodeNames names)
    {
        if (attribute.Attribute.IsList)
        {
            return " = [];";
        }

        var given = attribute.Attribute.Default as Literal ?? Initial(entity, attribute);
        if (given is { Value: not null } && !IsClrDefault(given, attribute))
        {
            var value = ExpressionCompiler.Value(given, ExpressionType.Of(entity, attribute), ExpressionScope.Memory(names, entity, "this"));
            return $" = {value.Code};";
        }

        return attribute.IsNullable || !ClrTypes.IsReference(attribute.Attribute.Type) ? ""
            : attribute.Attribute.Type is AttributeType.Binary ? " = [];"
            : " = \"\";";
    }

    private static Literal? Initial(EntityNames entity, AttributeNames attribute) =>
        entity.Entity.Lifecycle is { } lifecycle && lifecycle.Attribute == attribute.Attribute.Name ? new Literal(lifecycle.Initial) : null;

    private static bool IsClrDefault(Literal literal, AttributeNames attribute) =>
        literal.Value is false or 0m || (literal.Value is string text && attribute.IsEnum && attribute.Attribute.EnumValues.IndexOf(text) == 0);
}
