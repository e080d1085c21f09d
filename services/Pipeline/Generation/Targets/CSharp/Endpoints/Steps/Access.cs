using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Who may do it: roles on the endpoint, conditions in the handler.</summary>
internal static class Access
{
    /// <summary>The call that states the roles on an endpoint; empty in applications without users.</summary>
    public static string OnEndpoint(Operation operation, bool hasAccounts)
    {
        var roles = operation.Access.Grants.Select(grant => grant.Role).Distinct(StringComparer.Ordinal).ToList();
        if (!hasAccounts)
            return "";
        if (roles.Contains(Grant.Visitor))
            return ".AllowAnonymous()";
        if (roles.Contains(Grant.User))
            return ".RequireAuthorization()";
        return roles.Count == 0 ? "" : $".RequireRoles({string.Join(", ", roles.Select(role => $"Roles.{RoleNames.Constant(role)}"))})";
    }

    public static bool HasConditions(Operation operation) =>
        operation.Access.Grants.Count > 0
        && operation.Access.Grants.TrueForAll(grant => grant.Condition is not null || NeedsRoleTest(operation, grant))
        && operation.Access.Grants.Exists(grant => grant.Condition is not null);

    /// <summary>Whether a condition speaks of the row itself.</summary>
    public static bool MentionsRow(Operation operation) => operation.Access.Grants.Exists(grant => ExpressionRoots.Mentions(grant.Condition, "this"));

    /// <summary>Of which rows (by their root) the caller may know, as a condition inside of a query over them; null for all.</summary>
    public static string? Sight(Handler handler, string root, string parameter, EntityNames entity) =>
        handler.Operation.Access.Sight is { } sight && ExpressionRoots.Mentions(sight, root) ? handler.Where(sight, root, parameter, entity) : null;

    /// <summary>A row that is being made below something that the caller may not know of: the request names nothing that exists.</summary>
    public static void CheckSightOfNew(Handler handler)
    {
        if (handler.Operation.Access.Sight is { } sight && ExpressionRoots.Mentions(sight, "this"))
            handler.Code.If(handler.Refusal(sight), "throw new RefusedException(404);");
    }

    /// <summary>Refuses callers whom no grant covers, by the rows that are loaded.</summary>
    public static void Check(Handler handler)
    {
        if (!HasConditions(handler.Operation))
            return;
        var grants = handler.Operation.Access.Grants;
        if (grants.TrueForAll(grant => grant.Condition is not null && !NeedsRoleTest(handler.Operation, grant)))
        {
            var covering = grants
                .Select(grant => grant.Condition!)
                .Aggregate((left, right) => new Model.Expressions.BinaryExpression(left, Model.Expressions.BinaryOperator.Or, right));
            handler.Code.If(handler.Refusal(covering), Refuse(handler));
            return;
        }

        var covered = Any(handler, grant => handler.Condition(grant.Condition!));
        handler.Code.Line($"var isAllowed = {covered};");
        handler.Code.If("!isAllowed", Refuse(handler));
    }

    /// <summary>The condition for the rows of a query that the grants cover, over a lambda parameter; null when they cover all.</summary>
    public static string? Narrowing(Handler handler, string parameter) =>
        HasConditions(handler.Operation) ? Any(handler, grant => handler.Where(grant.Condition!, "this", parameter, handler.Entity!)) : null;

    private static string Refuse(Handler handler)
    {
        var status = handler.Operation.Access.OutsiderStatus;
        handler.Refusals.Add(status);
        return $"throw new RefusedException({status});";
    }

    private static string Any(Handler handler, Func<Grant, string> condition)
    {
        var grants = handler.Operation.Access.Grants;
        return string.Join(" || ", grants.Select(grant => One(handler, grant, grants.Count > 1, condition)));
    }

    private static string One(Handler handler, Grant grant, bool isOneOfSeveral, Func<Grant, string> condition)
    {
        var role = isOneOfSeveral && NeedsRoleTest(handler.Operation, grant) ? RoleTest(handler, grant) : null;
        if (grant.Condition is null)
            return role ?? "true";
        var code = Grouped(condition(grant));
        return role is null ? code
            : isOneOfSeveral ? $"({role} && {code})"
            : $"{role} && {code}";
    }

    private static string Grouped(string code) =>
        code.Contains(" || ", StringComparison.Ordinal)
        || code.Contains(" && ", StringComparison.Ordinal)
        || code.Contains(" ? ", StringComparison.Ordinal)
            ? $"({code})"
            : code;

    /// <summary>Whether a caller who came this far may lack the grant's role.</summary>
    private static bool NeedsRoleTest(Operation operation, Grant grant) =>
        grant.Role != Grant.Visitor && operation.Access.Grants.Exists(other => other.Role != grant.Role);

    private static string RoleTest(Handler handler, Grant grant)
    {
        handler.Use(Service.Caller);
        return grant.Role == Grant.User ? "caller.IsSignedIn" : $"caller.IsInRole(Roles.{RoleNames.Constant(grant.Role)})";
    }
}
