using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The absolute address of a row.</summary>
internal static class RowUrl
{
    /// <param name="names">Names.</param>
    /// <param name="operation">The operation that answers at the address.</param>
    /// <param name="row">The row, or its id.</param>
    /// <param name="scope">Where the code stands.</param>
    /// <param name="compilation">Takes note of what is used.</param>
    public static string Of(CodeNames names, Operation operation, Expression row, ExpressionScope scope, Compilation compilation)
    {
        var path = row is PathExpression { Members: [.., "id"] } id
            ? new PathExpression(id.Root, [.. id.Members.SkipLast(1)])
            : row as PathExpression ?? new PathExpression("this", []);
        var values = Values(names, operation, path);
        var parts = new List<string> { "baseUrl" };
        var rest = operation.Path;
        foreach (var (name, value) in values)
        {
            var place = rest.IndexOf($"{{{name}}}", StringComparison.Ordinal);
            if (place < 0)
            {
                continue;
            }

            parts.Add(Literals.Text(rest[..place]));
            parts.Add(compilation.Compile(value, scope).At(Binding.Multiplicative));
            rest = rest[(place + name.Length + 2)..];
        }

        return string.Join(" + ", rest.Length == 0 ? parts : [.. parts, Literals.Text(rest)]);
    }

    /// <summary>The path parameters, outermost first: the last one names the row, those before it the rows above.</summary>
    private static IEnumerable<(string Name, PathExpression Value)> Values(CodeNames names, Operation operation, PathExpression row)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.In is ParameterPlace.Path).ToList();
        var values = new List<(string, PathExpression)>();
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            var entity = parameters[i].Entity is null ? null : names.FindEntity(parameters[i].Entity!);
            values.Insert(0, (parameters[i].Name, row.Then(parameters[i].Member ?? entity?.Entity.PublicKey ?? "id")));
            row = parameters[i].ParentRelation is { } relation ? row.Then(relation) : row;
        }

        return values;
    }
}
