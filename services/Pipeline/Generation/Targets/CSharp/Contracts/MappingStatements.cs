using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The statements that write a request to a row.</summary>
internal sealed class MappingStatements(CodeNames names, EntityNames entity, string row)
{
    private const string Indent = "        ";

    public IEnumerable<string> Of(IEnumerable<RequestProperty> properties) => properties.Where(IsWritten).Select(Statement);

    private bool IsWritten(RequestProperty property)
    {
        if (property.Attribute is { } attribute)
        {
            var isState = entity.Entity.Lifecycle?.Attribute == attribute.Attribute.Name;
            return attribute.IsStored
                && !attribute.Attribute.ReadOnly
                && (attribute.Attribute.Generator is null || attribute.Attribute.MayBeChosen)
                && !isState;
        }

        return property.KeyType is not null || property.Relation is { Relation.ReadOnly: false };
    }

    private string Statement(RequestProperty property)
    {
        var statement = property switch
        {
            { KeyType: not null } => When($"request.{property.Property}{(property.IsOptional ? ".Value" : "")} is {{ }} id", $"{row}.Id = id;"),
            { Part: not null } => Parts(property),
            { Relation: not null, IsList: true } => Links(property),
            { TargetKey: not null } => Named(property),
            { Relation: not null } => Link(property),
            _ => $"{row}.{property.Attribute!.Property} = {Value(property)};",
        };
        var isFixed =
            property.KeyType is not null || property.Attribute?.Attribute.Immutable == true || property.Relation?.Relation.Immutable == true;
        var whenSent = property.IsOptional ? When($"request.{property.Property}.IsSent", statement) : statement;
        return isFixed ? When("isNew", whenSent) : whenSent;
    }

    private static string When(string condition, string statement) =>
        $"if ({condition})\n{Indent}{{\n{Indent}    {statement.TrimEnd().Replace("\n", "\n    ", StringComparison.Ordinal)}\n{Indent}}}\n";

    private string Value(RequestProperty property)
    {
        var attribute = property.Attribute!;
        var sent = property.IsOptional ? $"request.{property.Property}.Value" : $"request.{property.Property}";
        if (attribute.Attribute.IsList)
        {
            return attribute.Attribute.Type is AttributeType.Timestamp
                ? $"[.. ({sent} ?? []).Select(moment => moment.ToUniversalTime())]"
                : $"[.. {sent} ?? []]";
        }

        if (attribute.IsNullable)
        {
            return attribute.Attribute.Type is AttributeType.Timestamp ? $"{sent}?.ToUniversalTime()" : Trimmed(attribute, $"{sent}?", sent);
        }

        if (!property.Field.Required && !property.IsOptional)
        {
            return Utc(attribute, $"{sent} ?? {Default(attribute)}");
        }

        var value = property.IsValueType ? $"{sent}!.Value" : $"{sent}!";
        return attribute.Attribute.Type is AttributeType.Timestamp ? $"{value}.ToUniversalTime()" : Trimmed(attribute, value, value);
    }

    /// <summary>E-mail addresses are the same in upper and lower case.</summary>
    private static string Trimmed(AttributeNames attribute, string receiver, string value) =>
        attribute.Attribute.Type is AttributeType.Email ? $"{receiver}.Trim().ToLowerInvariant()" : value;

    private static string Utc(AttributeNames attribute, string value) =>
        attribute.Attribute.Type is AttributeType.Timestamp ? $"({value}).ToUniversalTime()" : value;

    /// <summary>Constants are written here; the values class computes others for rows that lack them.</summary>
    private string Default(AttributeNames attribute) =>
        attribute.Attribute.Default is Literal { Value: not null } constant
            ? ExpressionCompiler.Value(constant, ExpressionType.Of(entity, attribute), ExpressionScope.Memory(names, entity, row)).Code
        : ClrTypes.IsReference(attribute.Attribute.Type) ? (attribute.Attribute.Type is AttributeType.Binary ? "[]" : "\"\"")
        : attribute.Attribute.Default is not null ? $"{row}.{attribute.Property}"
        : "default";

    /// <summary>A row that the request names by another attribute than its id.</summary>
    private string Named(RequestProperty property)
    {
        var (relation, target, key) = (property.Relation!, property.Target!, property.TargetKey!);
        var sent = $"request.{property.Property}{(property.IsOptional ? ".Value" : "")}{(property.Field.Required ? "!" : "")}";
        var other = target.Variable == row ? "other" : target.Variable;
        var find = relation.IsNullable ? "FirstOrDefaultAsync" : "FirstAsync";
        return $"{row}.{relation.Property} = await db.{target.Set}.{find}({other} => {other}.{key.Property} == {Normalized(key, sent)}, cancellation);\n"
            + $"{Indent}{row}.{relation.ForeignKey} = {row}.{relation.Property}{(relation.IsNullable ? "?" : "")}.Id;";
    }

    /// <summary>A value as the column of the attribute holds it.</summary>
    internal static string Normalized(AttributeNames attribute, string value) => Trimmed(attribute, value, value);

    private string Link(RequestProperty property)
    {
        var (relation, target) = (property.Relation!, property.Target!);
        var sent = property.IsOptional ? $"request.{property.Property}.Value" : $"request.{property.Property}";
        var other = target.Variable == row ? "other" : target.Variable;
        var id = relation.IsNullable ? sent : $"{sent}!.Value";
        var load = relation.IsNullable
            ? $"{row}.{relation.Property} = await db.{target.Set}.FirstOrDefaultAsync({other} => {other}.Id == {row}.{relation.ForeignKey}, cancellation);"
            : $"{row}.{relation.Property} = await db.{target.Set}.FirstAsync({other} => {other}.Id == {row}.{relation.ForeignKey}, cancellation);";
        return $"{row}.{relation.ForeignKey} = {id};\n{Indent}{load}{Cycle(relation, target)}";
    }

    private string Cycle(RelationNames relation, EntityNames target)
    {
        if (!relation.Relation.Acyclic || target != entity)
        {
            return "";
        }

        var message = Literals.Text($"{relation.Relation.Name} can not be the row itself or one that is below it.");
        var above = $"above{relation.Property}";
        return $"\n{Indent}var {above} = {row}.{relation.Property};\n{Indent}while ({above} is not null)"
            + $"\n{Indent}{{\n{Indent}    if ({above}.Id == {row}.Id)\n{Indent}    {{\n{Indent}        throw new RefusedException(409, \"cycle\", {message});\n{Indent}    }}\n"
            + $"\n{Indent}    {above} = await db.{target.Set}.FirstOrDefaultAsync(other => other.Id == {above}.{relation.ForeignKey}, cancellation);\n{Indent}}}\n";
    }

    private string Links(RequestProperty property)
    {
        var (relation, target) = (property.Relation!, property.Target!);
        var sent = property.IsOptional ? $"request.{property.Property}.Value" : $"request.{property.Property}";
        var ids = CSharpWords.Local(property.Property);
        var other = target.Variable == row ? "other" : target.Variable;
        return $"var {ids} = ({sent} ?? []).ToList();\n{Indent}{Loaded(relation)}\n"
            + $"{Indent}{row}.{relation.Property} = await db.{target.Set}.Where({other} => {ids}.Contains({other}.Id)).ToListAsync(cancellation);";
    }

    private string Parts(RequestProperty property)
    {
        var (relation, sent) = (property.Relation, property.IsOptional ? $"request.{property.Property}.Value" : $"request.{property.Property}");
        if (relation is null)
        {
            return "";
        }

        var target = names.Target(relation);
        var part = target.Variable == row ? "part" : target.Variable;
        if (!property.IsList)
        {
            return $"if ({sent} is {{ }} given)\n{Indent}{{\n{Indent}    {row}.{relation.Property} ??= new {target.Class}();\n{Indent}    await given.ApplyToAsync({row}.{relation.Property}, db, cancellation);\n{Indent}}}\n";
        }

        return $"{Loaded(relation)}\n{Indent}{row}.{relation.Property}.Clear();\n{Indent}foreach (var given in {sent} ?? [])\n{Indent}{{\n"
            + $"{Indent}    var {part} = new {target.Class}();\n{Indent}    await given.ApplyToAsync({part}, db, cancellation);\n{Indent}    {row}.{relation.Property}.Add({part});\n{Indent}}}\n";
    }

    /// <summary>EF Core finds out what was removed only from a collection that it knows.</summary>
    private string Loaded(RelationNames relation) =>
        When("!isNew", $"await db.Entry({row}).Collection(row => row.{relation.Property}).LoadAsync(cancellation);");
}
