using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Finds or makes the rows that a request's path names, and free path and query parameters.</summary>
internal sealed class PathPlanner(Session session, Planner planner)
{
    private readonly ValueFactory _values = new(session.Context);

    public async Task FillAsync(Attempt attempt, Want want, IReadOnlyList<Condition> conditions)
    {
        var operation = attempt.Operation;
        var rows = OperationCatalog.RowParameters(operation);
        var own = OperationCatalog.ThisParameter(operation);
        if (own is not null)
        {
            attempt.This =
                want.This
                ?? await MakeThisAsync(attempt, want, [.. conditions.Where(condition => !IsAboutChange(attempt.Operation, want, condition))]);
            attempt.PathRows[own.Name] = attempt.This;
        }
        else
        {
            attempt.This =
                want.This
                ?? await NamedElsewhereAsync(attempt, conditions)
                ?? (
                    operation.Kind is OperationKind.Action or OperationKind.Patch or OperationKind.Replace or OperationKind.Get
                    && operation.Entity is not null
                        ? Single(attempt)
                        : null
                );
        }

        var below = attempt.This;
        foreach (var parameter in rows.Where(parameter => parameter != own).Reverse())
        {
            var row = await ParentAsync(attempt, parameter, below, want, conditions);
            attempt.PathRows[parameter.Name] = row;
            attempt.Parent ??= row;
            below = row;
        }

        var keyed = operation.Kind == OperationKind.List ? planner.Rows.Starting.Witness(operation) : attempt.This;
        foreach (
            var parameter in operation.Parameters.Where(parameter =>
                parameter.Entity is null && (parameter.Required || parameter.In == ParameterPlace.Path)
            )
        )
        {
            FillFree(attempt, parameter, want);
        }

        foreach (
            var (root, name, member) in SubjectKeys
                .Of(operation)
                .Where(key => keyed is not null && key.Root == "query" && !want.Values.ContainsKey(key.Name))
        )
        {
            attempt.Query[name] = SubjectKeys.Value(keyed!, member);
        }

        if (attempt.This is not null && operation.Kind is OperationKind.Replace or OperationKind.Patch)
        {
            attempt.Old = attempt.This;
            attempt.This = Copy(attempt.Old!);
        }
    }

    /// <summary>A row that the query or the body names; its keys go there.</summary>
    private async Task<Row?> NamedElsewhereAsync(Attempt attempt, IReadOnlyList<Condition> conditions) =>
        attempt.Operation.Kind != OperationKind.List && SubjectKeys.Of(attempt.Operation).Any()
            ? await MakeThisAsync(attempt, new Want(), conditions)
            : null;

    private async Task<Row> MakeThisAsync(Attempt attempt, Want want, IReadOnlyList<Condition> conditions)
    {
        var wanted = want.Conditions.Where(condition =>
            condition is { IsOwn: false, Alias: "this" }
            && !ExpressionTree.Mentions(condition.Expression, "today")
            && !ExpressionTree.Mentions(condition.Expression, "now")
        );
        var scope = attempt.Scope(session.World);
        var own = conditions
            .SelectMany(condition => condition.Conjuncts())
            .Where(condition => condition.IsOwn && SpeaksOfThisOnly(condition.Expression));
        return await planner.Rows.MakeAsync(
            attempt.Operation.Entity!,
            [.. own.Select(condition => Condition.Close(session.World, condition.Expression, "this", scope)), .. wanted],
            attempt.Actor
        );
    }

    /// <summary>What compares the row with what it was, or breaks a rule over members that the request sends, is about the change and not about the row that is changed.</summary>
    private bool IsAboutChange(Operation operation, Want want, Condition condition)
    {
        var sent = operation.Kind is OperationKind.Replace or OperationKind.Patch
            ? session.Context.Catalog.Slots(operation).Select(slot => slot.Field.Member).ToHashSet()
            : [];
        return ExpressionTree.Mentions(condition.Expression, "old")
            || (
                sent.Count > 0
                && want.Falsified is { } falsified
                && ReferenceEquals(falsified.Instead, condition.Expression)
                && ExpressionTree
                    .Paths(condition.Expression)
                    .Where(path => path is { Root: "this", Members.Count: > 0 })
                    .All(path => sent.Contains(path.Members[0]) || IsPlace(operation, path))
            );
    }

    /// <summary>Where the row is, which the change leaves as it is.</summary>
    private bool IsPlace(Operation operation, PathExpression path) =>
        path.Members is [var member] && session.Model.Domain.FindEntity(operation.Entity ?? "")?.FindRelation(member) is { Required: true };

    private async Task<Row> ParentAsync(Attempt attempt, Parameter parameter, Row? below, Want want, IReadOnlyList<Condition> conditions)
    {
        if (want.Parent is { } parent && string.Equals(parent.Entity, parameter.Entity, StringComparison.Ordinal))
        {
            return parent;
        }

        var relation = below is null ? session.Context.Catalog.ParentRelation(attempt.Operation) : Upward(below.Entity, parameter);
        var known = below is null
            ? relation is null
                ? null
                : want.Values.GetValueOrDefault(relation.Name) ?? Bindings.Of(session.World, want.Conditions).GetValueOrDefault(relation.Name)
            : relation is null
                ? null
                : below[relation.Name];
        if ((known ?? (below is null && relation is not null ? Implied(want, conditions, relation) : null)) is Row row)
        {
            return row;
        }

        var scope = attempt.Scope(session.World);
        var own = conditions
            .SelectMany(condition => condition.Conjuncts())
            .Where(condition => condition.IsOwn)
            .Select(condition => AsParent(condition.Expression, relation))
            .OfType<Expression>();
        var nested = relation is null ? [] : Nested.Below(want.Conditions, relation.Name);
        return await planner.Rows.MakeAsync(
            parameter.Entity!,
            [.. own.Select(expression => Condition.Close(session.World, expression, "this", scope)), .. nested],
            attempt.Actor
        );
    }

    /// <summary>The parent that another given row brings along: of <c>this.tier.event == this.event</c> the event of the tier.</summary>
    private object? Implied(Want want, IReadOnlyList<Condition> conditions, Relation relation)
    {
        var given = Bindings
            .Of(session.World, want.Conditions)
            .Concat(want.Values)
            .Where(pair => pair.Value is Row)
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal);
        var made = new Row("");
        foreach (var (member, value) in given)
        {
            made[member] = value;
        }

        var scope = Scope.At(session.World.Now).With("this", made);
        return (
            from condition in conditions.SelectMany(condition => condition.Conjuncts())
            let equal = condition.Expression as BinaryExpression
            where
                equal
                    is {
                        Operator: BinaryOperator.Equal,
                        Left: PathExpression { Root: "this", Members.Count: > 1 },
                        Right: PathExpression { Root: "this", Members: [var member] }
                    }
                && member == relation.Name
            select session.World.Evaluator.Evaluate(equal.Left, scope)
        ).FirstOrDefault(value => value is not null);
    }

    /// <summary>A condition on the parent alone, with the parent called <c>this</c>.</summary>
    private static Expression? AsParent(Expression expression, Relation? relation)
    {
        var mapped = ExpressionTree.Map(
            expression,
            path =>
                path.Root switch
                {
                    "parent" => path with { Root = "this" },
                    "this"
                        when relation is not null
                            && path.Members.Count > 0
                            && string.Equals(path.Members[0], relation.Name, StringComparison.Ordinal) => new PathExpression(
                        "this",
                        [.. path.Members.Skip(1)]
                    ),
                    "this" => new PathExpression("input", path.Members),
                    _ => null,
                }
        );
        return SpeaksOfThisOnly(mapped) ? mapped : null;
    }

    private static bool SpeaksOfThisOnly(Expression expression) =>
        ExpressionTree.Mentions(expression, "this")
        && !ExpressionTree.Mentions(expression, "input")
        && !ExpressionTree.Mentions(expression, "query")
        && !ExpressionTree.Mentions(expression, "parent");

    private Relation? Upward(string entity, Parameter parameter) =>
        session
            .Model.Domain.FindEntity(entity)
            ?.Relations.Find(relation =>
                OperationCatalog.IsToOne(relation) && string.Equals(relation.Target, parameter.Entity, StringComparison.Ordinal)
            );

    /// <summary>The row of a path without an id: the caller's own.</summary>
    private Row? Single(Attempt attempt)
    {
        var account = session.World.AccountOf(attempt.Actor);
        var entity = session.Model.Domain.FindEntity(attempt.Operation.Entity!);
        return string.Equals(account?.Entity, attempt.Operation.Entity, StringComparison.Ordinal)
            ? account
            : session
                .World.RowsOf(attempt.Operation.Entity!)
                .FirstOrDefault(row => account is not null && row[entity?.Owner ?? "account"] is Row owner && owner.IsSame(account));
    }

    private void FillFree(Attempt attempt, Parameter parameter, Want want)
    {
        var value = want.Values.GetValueOrDefault(parameter.Name) ?? _values.Valid(Slot.Of(parameter));
        if (parameter.In != ParameterPlace.Header)
        {
            attempt.Query[parameter.Name] = value;
        }
        else if (!string.Equals(parameter.Name, attempt.Operation.IdempotencyHeader, StringComparison.OrdinalIgnoreCase))
        {
            attempt.Headers[parameter.Name] = Values.Text(value);
        }
    }

    private static Row Copy(Row row)
    {
        var copy = new Row(row.Entity) { Id = row.Id };
        foreach (var (member, value) in row.Members)
        {
            copy[member] = value;
        }

        return copy;
    }
}
