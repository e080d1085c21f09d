using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Paths: a root and the members walked from it.</summary>
internal static class PathCompiler
{
    public static Term Compile(PathExpression path, ExpressionScope scope, Compilation compilation)
    {
        if (path.Root == "query" && path.Members.Count > 0 && scope.Roots.TryGetValue($"query.{path.Members[0]}", out var parameter))
        {
            return path.Members.Count == 1
                ? OfRoot(path.ToString(), parameter)
                : throw new ExpressionException($"'{path}' goes on after a parameter.");
        }

        return path.Members.Aggregate(Root(path, scope, compilation), (term, member) => Step(term, member, path, scope, compilation));
    }

    private static Term Root(PathExpression path, ExpressionScope scope, Compilation compilation)
    {
        if (scope.Roots.TryGetValue(path.Root, out var root))
        {
            return OfRoot(path.Root, root);
        }

        switch (path.Root)
        {
            case "now":
                compilation.Use("now");
                return new Term("now", new ExpressionType(ValueKind.Instant));
            case "today":
                compilation.Use("today");
                return new Term("today", new ExpressionType(ValueKind.Date));
            case "me" when scope.Names.Account is { } account:
                compilation.Use("caller");
                return new Term("caller.Account", new ExpressionType(ValueKind.Row, true, account), RowId: "caller.Id", Path: new RowPath("me", ""));
            default:
                throw new ExpressionException($"'{path.Root}' in '{path}' is not known here.");
        }
    }

    private static Term OfRoot(string name, ExpressionRoot root)
    {
        if (root.Body is { } body)
        {
            return new Term(root.Code, new ExpressionType(ValueKind.Record, Body: body));
        }

        if (root.Value is { } value)
        {
            return new Term(root.Code, value, IsLocal: !root.IsRange);
        }

        return root.Entity is { } entity
            ? new Term(
                root.Code,
                new ExpressionType(ValueKind.Row, Entity: entity),
                IsLocal: !root.IsRange,
                RowId: root.RowId ?? $"{root.Code}.Id",
                Path: root.IsRange ? null : root.Path ?? new RowPath(name, "")
            )
            : throw new ExpressionException($"'{name}' has no members that are known here.");
    }

    private static Term Step(Term row, string member, PathExpression path, ExpressionScope scope, Compilation compilation)
    {
        if (row.Type.Body is { } body && !row.Type.IsList)
        {
            return RequestMembers.Step(row, body, member, scope);
        }

        if (row.Type.Entity is not { } entity || row.Type.IsList)
        {
            throw new ExpressionException($"'{path}' goes on with '{member}' after a {row.Type.Kind}.");
        }

        if (member == "id")
        {
            var key = entity.Entity.Key is Model.Domain.KeyType.Number ? ValueKind.Long : ValueKind.Uuid;
            return row with
            {
                Code = row.RowId ?? $"{row.Receiver}.Id",
                Type = new ExpressionType(key, row.Type.IsNullable && row.RowId != "caller.Id"),
                RowId = null,
                Path = null,
            };
        }

        if (row.Path is null && row.RowId is not null && row.IsLocal)
        {
            return Lookup(row, member, scope, compilation);
        }

        return entity.FindAttribute(member) is { } attribute ? AttributeStep(row, entity, attribute, scope, compilation)
            : entity.FindRelation(member) is { } relation ? RelationStep(row, relation, scope, compilation)
            : Special(row, entity, member) ?? throw new ExpressionException($"{entity.Name} has no '{member}', which '{path}' names.");
    }

    /// <summary>A row of which only the id is known, such as one that a request names: its members come from the database.</summary>
    private static Term Lookup(Term row, string member, ExpressionScope scope, Compilation compilation)
    {
        var alias = Aliases.Free(scope, row.Type.Entity!.Variable);
        var lookup = new AggregateExpression(
            AggregateKind.First,
            alias,
            new PathExpression(row.Type.Entity.Name, []),
            new BinaryExpression(new PathExpression(alias, ["id"]), BinaryOperator.Equal, new PathExpression("row id", ["id"])),
            new PathExpression(alias, [member])
        );
        var roots = scope.Roots.SetItem("row id", new ExpressionRoot(row.Code, row.Type.Entity, RowId: row.RowId));
        return AggregateCompiler.Compile(lookup, scope with { Roots = roots }, compilation);
    }

    private static Term? Special(Term row, EntityNames entity, string member) =>
        row.RowId == "caller.Id" && member == "role" ? new Term("caller.Role", new ExpressionType(ValueKind.Text)) : null;

    private static Term AttributeStep(Term row, EntityNames entity, AttributeNames attribute, ExpressionScope scope, Compilation compilation)
    {
        if (row.RowId == "caller.Id" && attribute.Attribute.Name == "role")
        {
            return Special(row, entity, "role")!;
        }

        if (attribute.Attribute.Computed is { } computed)
        {
            Note(row, compilation);
            var owner = new ExpressionRoot(row.Receiver, entity, IsRange: !row.IsLocal, Path: row.Path);
            var value = compilation.Compile(computed, scope with { Roots = scope.Roots.SetItem("this", owner) });
            return value.Binding == Binding.Primary || value.Awaits ? value : value with { Code = $"({value.Code})", Binding = Binding.Primary };
        }

        var type = ExpressionType.Of(entity, attribute);
        return Member(row, attribute.Property, type, scope, compilation);
    }

    private static Term RelationStep(Term row, RelationNames relation, ExpressionScope scope, Compilation compilation)
    {
        var target = scope.Names.Target(relation);
        var step = Member(
            row,
            relation.Property,
            new ExpressionType(ValueKind.Row, relation.IsNullable && relation.IsToOne, target, IsList: !relation.IsToOne),
            scope,
            compilation
        );
        if (!relation.IsToOne)
        {
            return step with { Path = row.Path?.Then(relation.Property) };
        }

        var key = target.Entity.Key is Model.Domain.KeyType.Number ? ValueKind.Long : ValueKind.Uuid;
        var id = Member(row, relation.ForeignKey!, new ExpressionType(key, relation.IsNullable), scope, compilation);
        return step with { RowId = id.Code, Path = row.Path?.Then(relation.Property) };
    }

    /// <summary>A member of a row that may be missing: <c>?.</c> in statements, a conditional value in expression trees, where there is no such operator.</summary>
    private static Term Member(Term row, string property, ExpressionType type, ExpressionScope scope, Compilation compilation)
    {
        Note(row, compilation);
        var isMissing = row.Type.IsNullable;
        var result = type with { IsNullable = type.IsNullable || isMissing };
        if (!isMissing || row.RowId == "caller.Id")
        {
            var bang = isMissing ? "!" : "";
            return new Term($"{row.Receiver}{bang}.{property}", isMissing ? type : result, IsLocal: row.IsLocal, Awaits: row.Awaits);
        }

        if (scope.Place is not ExpressionPlace.Query)
        {
            return new Term($"{row.Receiver}?.{property}", result, IsLocal: row.IsLocal, Awaits: row.Awaits);
        }

        var needsCast = type is { IsValueType: true, IsNullable: false };
        var cast = needsCast ? $"({type.ClrType}?)" : "";
        return row.IsLocal
            ? new Term($"({row.Receiver} == null ? null : {cast}{row.Receiver}.{property})", result)
            : new Term($"{cast}{row.Receiver}!.{property}", result, needsCast ? Binding.Unary : Binding.Primary, IsLocal: false);
    }

    private static void Note(Term row, Compilation compilation)
    {
        if (row.Path is { } path)
        {
            compilation.Include(path);
        }
    }
}
