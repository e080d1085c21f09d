using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>Tables of endpoints: who may call stands in a column of its own; a short description repeats what method and path say.</summary>
internal sealed class AccessColumn : IPattern
{
    private const int ShortDescription = 4;

    public string Name => "access-column";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var row in context.Statements.Where(statement => statement is { Kind: StatementKind.TableRow, GivesOperations: true }))
        {
            foreach (var operation in row.Operations.Select(context.Model.Api.FindOperation).OfType<Operation>())
            {
                ReadRow(context, row, operation);
            }
        }
    }

    private static void ReadRow(InferenceContext context, Statement row, Operation operation)
    {
        foreach (var cell in row.Cells)
        {
            if (
                cell.Header
                is "access"
                    or "role"
                    or "roles"
                    or "auth"
                    or "who"
                    or "allowed"
                    or "permission"
                    or "permissions"
                    or "authorization"
                    or "allowed roles"
            )
            {
                ReadAccess(context, row, operation, cell);
            }
            else if (cell.Text.Split(' ').Length <= ShortDescription && !cell.Text.Contains('`', StringComparison.Ordinal))
            {
                context.Claim(row, cell.Span);
            }
        }
    }

    private static void ReadAccess(InferenceContext context, Statement row, Operation operation, Cell cell)
    {
        var names = cell.Text.Split([",", "/", " and ", " or ", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        var read = 0;
        foreach (var name in names)
        {
            if (name.Contains("owner", StringComparison.OrdinalIgnoreCase) || name.StartsWith("own", StringComparison.OrdinalIgnoreCase))
            {
                read += GrantOwner(context, row, operation, entity) ? 1 : 0;
                continue;
            }

            var actors = IsOpen(name) ? [Grant.Visitor] : Actors.Of(context, name, name).ToList();
            actors.ForEach(actor => AccessFacts.Grant(context, row, operation, actor));
            read += actors.Count > 0 ? 1 : 0;
        }

        if (read == names.Length)
        {
            context.Claim(row, cell.Span);
        }
    }

    private static bool GrantOwner(InferenceContext context, Statement row, Operation operation, Model.Domain.Entity? entity)
    {
        if (entity is null || context.Model.Domain.Accounts is null)
        {
            return false;
        }

        Ownership.Ensure(context, row, entity, "owner");
        AccessFacts.Grant(context, row, operation, Grant.User, Ownership.Condition(context, entity));
        return true;
    }

    private static bool IsOpen(string name) => RoleNouns.IsVisitor(name) || name.ToLowerInvariant() is "all" or "none" or "open" or "no" or "-";
}
