using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The members of a request body in generated code.</summary>
internal static class RequestShape
{
    public static IReadOnlyList<RequestProperty> Of(CodeNames names, Body body)
    {
        var properties = new NameSet();
        properties.Reserve(names.Body(body.Name).Name, "EqualityContract");
        var entity = body.Entity is null ? null : names.FindEntity(body.Entity);
        var isPatch = IsPatch(names, body);
        return [.. body.Fields.Select(field => Property(names, entity, field, properties, isPatch))];
    }

    /// <summary>Whether members that are not sent stay as they are.</summary>
    public static bool IsPatch(CodeNames names, Body body) =>
        names.Model.Api.Operations.Exists(operation => operation.Kind is OperationKind.Patch && operation.Body == body.Name);

    private static RequestProperty Property(CodeNames names, EntityNames? entity, BodyField field, NameSet properties, bool isPatch)
    {
        var attribute = field.Member is null ? null : entity?.FindAttribute(field.Member);
        var relation = field.Member is null || attribute is not null ? null : entity?.FindRelation(field.Member);
        var part = field.Body is null ? null : names.Body(field.Body);
        var target = relation is null || part is not null ? null : names.Target(relation);
        var targetKey = field.Key is null || target is null ? null : target.FindAttribute(field.Key);
        var wish =
            attribute?.Property
            ?? (
                targetKey is not null ? null
                : part is null ? Reference(relation)
                : relation?.Property
            )
            ?? CSharpWords.Pascal(field.Name);
        var name = CSharpWords.IsObjectMember(wish) ? properties.Take($"{wish}Value") : properties.Take(wish, $"{wish}Value");
        var key = field.Member == "id" && attribute is null ? entity?.IdType : null;
        return new RequestProperty(field, name, attribute, relation, target, part, isPatch, key, targetKey);
    }

    private static string? Reference(RelationNames? relation) =>
        relation is null ? null : relation.ForeignKey ?? $"{CSharpWords.Pascal(WordForms.Singular(Naming.Phrase(relation.Relation.Name)))}Ids";
}
