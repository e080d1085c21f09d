using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Answers what the operations of a model can do: who makes rows, who shows them, which parameter names what.</summary>
internal sealed class OperationCatalog(ApplicationModel model)
{
    public ApplicationModel Model { get; } = model;

    public string? AccountEntity => Model.Domain.Accounts?.Entity;

    public IEnumerable<Operation> Of(string entity, params OperationKind[] kinds) =>
        Model.Api.Operations.Where(operation =>
            string.Equals(operation.Entity, entity, StringComparison.Ordinal)
            && kinds.Contains(operation.Kind)
            && operation.List is not { IsReport: true }
        );

    public IEnumerable<Operation> Of(params OperationKind[] kinds) => Model.Api.Operations.Where(operation => kinds.Contains(operation.Kind));

    public IReadOnlyList<Slot> Slots(Body? body)
    {
        var entity = body?.Entity is null ? null : Model.Domain.FindEntity(body.Entity);
        return body is null ? [] : [.. body.Fields.Select(field => new Slot(field, entity))];
    }

    public IReadOnlyList<Slot> Slots(Operation operation) => Slots(BodyOf(operation));

    public Body? BodyOf(Operation operation) => operation.Body is null ? null : Model.Api.FindBody(operation.Body);

    public View? ViewOf(Operation operation) => operation.Response.View is null ? null : Model.Api.FindView(operation.Response.View);

    /// <summary>Path parameters that name rows, outermost first.</summary>
    public static IReadOnlyList<Parameter> RowParameters(Operation operation) =>
        [.. operation.Parameters.Where(parameter => parameter is { In: ParameterPlace.Path, Entity: not null })];

    /// <summary>The path parameter that names <c>this</c>; null when the operation makes, lists or has no row.</summary>
    public static Parameter? ThisParameter(Operation operation)
    {
        var parameters = RowParameters(operation);
        var last = parameters.Count > 0 ? parameters[^1] : null;
        return
            operation.Kind is OperationKind.List or OperationKind.Create or OperationKind.DeleteAll or OperationKind.Procedure
            || !string.Equals(last?.Entity, operation.Entity, StringComparison.Ordinal)
            ? null
            : last;
    }

    /// <summary>The path parameter that names <c>parent</c>.</summary>
    public static Parameter? ParentParameter(Operation operation)
    {
        var parameters = RowParameters(operation);
        return ThisParameter(operation) is null
            ? parameters.Count > 0
                ? parameters[^1]
                : null
            : parameters.Count > 1
                ? parameters[^2]
                : null;
    }

    /// <summary>The to-one relation of the operation's entity to its parent.</summary>
    public Relation? ParentRelation(Operation operation)
    {
        var parent = ParentParameter(operation);
        var entity = operation.Entity is null ? null : Model.Domain.FindEntity(operation.Entity);
        if (parent is null || entity is null)
        {
            return null;
        }

        var named = RowParameters(operation).Select(parameter => parameter.ParentRelation).LastOrDefault(name => name is not null);
        return (named is null ? null : entity.FindRelation(named))
            ?? entity.Relations.Find(relation => string.Equals(relation.Target, parent.Entity, StringComparison.Ordinal) && IsToOne(relation));
    }

    public static bool IsToOne(Relation relation) => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne;

    /// <summary>Effects of the operation, nested ones too, with the for-each loops around them.</summary>
    public static IEnumerable<(Effect Effect, IReadOnlyList<ForEachEffect> Loops)> Flatten(IEnumerable<Effect> effects) => Flatten(effects, []);

    /// <summary>Effects that change all rows of an entity which meet a condition.</summary>
    public IEnumerable<(Operation Operation, ForEachEffect Loop)> LoopsOver(string entity) =>
        from operation in Model.Api.Operations
        from loop in operation.Effects.OfType<ForEachEffect>()
        where string.Equals(loop.Source.Root, entity, StringComparison.Ordinal) && loop.Source.Members.Count == 0
        select (operation, loop);

    /// <summary>What must hold so that an operation comes to an effect inside of choices; null when nothing must.</summary>
    public static Expression? ReachedWhen(IEnumerable<Effect> effects, Effect wanted)
    {
        foreach (var choice in effects.OfType<IfEffect>())
        {
            if (Flatten(choice.Then).Any(pair => ReferenceEquals(pair.Effect, wanted)))
            {
                return choice.Condition;
            }

            if (Flatten(choice.Else).Any(pair => ReferenceEquals(pair.Effect, wanted)))
            {
                return new NotExpression(choice.Condition);
            }
        }

        return null;
    }

    public IEnumerable<Operation> OperationsOf(Transition transition) => transition.Operations.Select(Model.Api.FindOperation).OfType<Operation>();

    private static IEnumerable<(Effect Effect, IReadOnlyList<ForEachEffect> Loops)> Flatten(
        IEnumerable<Effect> effects,
        IReadOnlyList<ForEachEffect> loops
    )
    {
        foreach (var effect in effects)
        {
            yield return (effect, loops);
            List<Effect> inner = effect switch
            {
                ForEachEffect forEach => forEach.Effects,
                IfEffect choice => choice.Then,
                _ => [],
            };
            foreach (var nested in Flatten(inner, effect is ForEachEffect loop ? [.. loops, loop] : loops))
            {
                yield return nested;
            }

            foreach (var nested in Flatten(effect is IfEffect { Else: var otherwise } ? otherwise : [], loops))
            {
                yield return nested;
            }
        }
    }
}
