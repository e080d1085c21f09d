using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>An enumeration for each attribute with named values, and its words.</summary>
internal sealed class EnumerationGenerator : IFileGenerator
{
    private const string TextSuffix = "Text";
    private static readonly Template Enumeration = Template.Of("CSharp/Domain/Enumeration.cs.hbs");
    private static readonly Template Text = Template.Of("CSharp/Domain/EnumerationText.cs.hbs");

    public string Name => "csharp-enumeration";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        from entity in new CodeNames(model).Entities
        from attribute in Enumerations(entity)
        from suffix in new[] { "", TextSuffix }
        select EntityFile.Plan(entity, attribute.EnumType + suffix, layer: 0);

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var entity = EntityFile.Subject(file, names);
        var type = Path.GetFileNameWithoutExtension(file.Path);
        var attribute = Enumerations(entity).FirstOrDefault(attribute => attribute.EnumType == type);
        var template = attribute is null ? Text : Enumeration;
        attribute ??= Enumerations(entity).First(attribute => attribute.EnumType + TextSuffix == type);
        return new FileDraft(file.Path, CSharpFile.Render(template, Data(entity, attribute), names, entity.Feature.Namespace));
    }

    private static IEnumerable<AttributeNames> Enumerations(EntityNames entity) => entity.Attributes.Where(attribute => attribute.IsEnum);

    private static object Data(EntityNames entity, AttributeNames attribute) =>
        new
        {
            entity.Feature.Namespace,
            Type = attribute.EnumType,
            Members = EnumMembers
                .Of(attribute.Attribute.EnumValues)
                .Select(member => new { Name = member.Value, Literal = Literals.Text(member.Key) })
                .ToArray(),
        };
}
