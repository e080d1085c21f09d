using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>How EF Core maps each entity to its table. Limits and keys are the schema's business, not EF's.</summary>
internal sealed class ConfigurationGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Domain/Configuration.cs.hbs");

    public string Name => "csharp-configuration";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        new CodeNames(model).Entities.Select(entity => EntityFile.Plan(entity, $"{entity.Class}Configuration", layer: 1));

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
            entity.Class,
            Table = Literals.Text(entity.Table),
            Statements = Columns(entity, names).Concat(Relations(entity, names)).ToArray(),
            Converters = entity
                .Stored.Where(IsEnumList)
                .Select(attribute => new { Name = Converter(attribute), Type = attribute.EnumType })
                .ToArray(),
        };

    private static IEnumerable<string> Columns(EntityNames entity, CodeNames names)
    {
        var row = entity.Variable;
        var generated = entity.Entity.Key is KeyType.Number ? "UseIdentityByDefaultColumn" : "ValueGeneratedNever";
        yield return $"builder.Property({row} => {row}.Id).HasColumnName(\"id\").{generated}();";
        foreach (var attribute in entity.Stored)
        {
            yield return Column(row, attribute);
        }

        if (ReferenceEquals(entity, names.Account))
        {
            yield return $"builder.Property({row} => {row}.PasswordHash).HasColumnName(\"password_hash\");";
        }

        foreach (var relation in entity.ToOne)
        {
            yield return $"builder.Property({row} => {row}.{relation.ForeignKey}).HasColumnName({Literals.Text(relation.Column!)});";
        }
    }

    private static string Column(string row, AttributeNames attribute)
    {
        var column = $"HasColumnName({Literals.Text(attribute.Column)})";
        if (IsEnumList(attribute))
        {
            return $"builder.PrimitiveCollection({row} => {row}.{attribute.Property}).{column}.ElementType().HasConversion<{Converter(attribute)}>();";
        }

        var conversion = attribute.IsEnum
            ? $".HasConversion(value => {attribute.EnumType}Text.Of(value), text => {attribute.EnumType}Text.Parse(text)!.Value)"
            : "";
        return attribute.IsEnum && attribute.IsNullable
            ? $"builder.Property({row} => {row}.{attribute.Property}).{column}.HasConversion(value => {attribute.EnumType}Text.Of(value!.Value), text => {attribute.EnumType}Text.Parse(text));"
            : $"builder.Property({row} => {row}.{attribute.Property}).{column}{conversion};";
    }

    private static IEnumerable<string> Relations(EntityNames entity, CodeNames names)
    {
        var row = entity.Variable;
        foreach (var relation in entity.ToOne)
        {
            var back = Back(relation, names);
            var isSingle = relation.Relation.Kind is RelationKind.OneToOne;
            var other = isSingle ? "WithOne" : "WithMany";
            var key = isSingle ? $"HasForeignKey<{entity.Class}>" : "HasForeignKey";
            yield return $"builder.HasOne({row} => {row}.{relation.Property}).{other}({back}).{key}({row} => {row}.{relation.ForeignKey}).OnDelete(DeleteBehavior.{OnDelete(relation.Relation)});";
        }

        foreach (var relation in entity.ToMany.Where(relation => relation.Join is { IsOwner: true }))
        {
            var (join, target) = (relation.Join!, names.Target(relation));
            yield return $"builder.HasMany({row} => {row}.{relation.Property}).WithMany({Back(relation, names)})"
                + $".UsingEntity({Literals.Text(join.Table)}, right => right.HasOne(typeof({target.Class})).WithMany().HasForeignKey({Literals.Text(join.TargetColumn)}), "
                + $"left => left.HasOne(typeof({entity.Class})).WithMany().HasForeignKey({Literals.Text(join.OwnColumn)}));";
        }
    }

    private static string Back(RelationNames relation, CodeNames names)
    {
        var target = names.Target(relation);
        return relation.Inverse is not null && target.FindRelation(relation.Inverse) is { } inverse
            ? $"{target.Variable} => {target.Variable}.{inverse.Property}"
            : "";
    }

    private static string OnDelete(Relation relation) =>
        relation.OnDelete switch
        {
            Model.Domain.DeleteBehavior.Cascade => "Cascade",
            Model.Domain.DeleteBehavior.SetNull => "SetNull",
            _ => "Restrict",
        };

    private static bool IsEnumList(AttributeNames attribute) => attribute is { IsEnum: true, Attribute.IsList: true };

    private static string Converter(AttributeNames attribute) => $"{attribute.Property}Converter";
}
