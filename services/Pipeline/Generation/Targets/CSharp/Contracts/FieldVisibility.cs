using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>Who sees a member of an answer.</summary>
internal static class FieldVisibility
{
    private const string Owner = "owner";

    /// <summary>C# that is true for callers who see the field; null when everybody does.</summary>
    public static string? Condition(CodeNames names, View view, ViewField field, ExpressionScope scope, Compilation compilation)
    {
        var entity = view.Entity is null ? null : names.FindEntity(view.Entity);
        var roles = Roles(field, entity);
        if (roles.Count == 0 || names.Account is null)
        {
            return null;
        }

        compilation.Use("caller");
        var conditions = roles.Where(role => role != Owner).Select(role => $"caller.IsInRole({Literals.Text(role)})").ToList();
        if (roles.Contains(Owner) && entity is not null && IsOwner(names, entity) is { } isOwner)
        {
            conditions.Add(compilation.Condition(isOwner, scope).At(Binding.And));
        }

        return conditions.Count switch
        {
            0 => "false",
            1 => conditions[0],
            _ => $"({string.Join(" || ", conditions)})",
        };
    }

    private static List<string> Roles(ViewField field, EntityNames? entity)
    {
        var shown = field.Value is PathExpression { Root: "this", Members: [var member] } ? entity?.FindAttribute(member) : null;
        return field.VisibleTo.Count > 0 ? field.VisibleTo : shown?.Attribute.VisibleTo ?? [];
    }

    /// <summary>A row belongs to its owner, a profile to its account, an account to itself.</summary>
    private static BinaryExpression? IsOwner(CodeNames names, EntityNames entity)
    {
        var me = new PathExpression("me", []);
        if (ReferenceEquals(entity, names.Account))
        {
            return new BinaryExpression(new PathExpression("this", []), BinaryOperator.Equal, me);
        }

        var owner = entity.Entity.Owner ?? (entity.Entity.ProfileOf is null ? null : "account");
        if (owner is null || entity.FindRelation(owner) is not { } relation)
        {
            return null;
        }

        var target = names.Target(relation);
        var path =
            ReferenceEquals(target, names.Account) || target.FindRelation("account") is null
                ? new PathExpression("this", [owner])
                : new PathExpression("this", [owner, "account"]);
        return new BinaryExpression(path, BinaryOperator.Equal, me);
    }
}
