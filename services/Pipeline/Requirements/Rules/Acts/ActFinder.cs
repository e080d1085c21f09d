using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules.Acts;

/// <summary>Finds the operations that a verb and its object speak of: "ship an order", "adding a book to the cart", "file an issue", "borrow".</summary>
internal sealed class ActFinder(InferenceContext context)
{
    /// <param name="about">The entity that the surroundings speak of, for verbs without an object.</param>
    public Act? Find(string verb, NounPhrase? target, Entity? about)
    {
        var entity = target is null || target.IsPronoun ? about : EntityNames.Find(context.Model, context.Vocabulary, target);
        return OfEntity(verb, entity)
            ?? Making(verb, entity)
            ?? (entity is null ? null : Crud(verb, entity))
            ?? (target is null ? OfAnyEntity(verb) : null);
    }

    // POST /orders/{id}/ship, or the moves of the life cycle to "shipped".
    private Act? OfEntity(string verb, Entity? entity)
    {
        if (entity is null)
        {
            return null;
        }

        var named = Named(verb, entity);
        if (named.Count > 0)
        {
            return new Act(named, entity);
        }

        var ids = Moves(verb, entity);
        var moves = context.Model.Api.Operations.FindAll(operation => ids.Contains(operation.Id));
        return moves.Count > 0 ? new Act(moves, entity) : null;
    }

    private List<Operation> Named(string verb, Entity entity)
    {
        var wanted = Naming.Kebab(verb);
        return context.Model.Api.Operations.FindAll(operation =>
            operation.Entity == entity.Name
            && operation.Kind is OperationKind.Action or OperationKind.Link or OperationKind.Unlink or OperationKind.Custom or OperationKind.Create
            && (LastSegment(operation) == wanted || operation.Id == Naming.Camel($"{verb} {entity.Name}"))
        );
    }

    private static List<string> Moves(string verb, Entity entity)
    {
        if (entity.Lifecycle is not { } lifecycle)
        {
            return [];
        }

        if (verb is "move" or "transition")
        {
            return [.. lifecycle.Transitions.SelectMany(transition => transition.Operations).Distinct(StringComparer.Ordinal)];
        }

        return StateVerbs.Target(entity, verb) is { } state
            ?
            [
                .. lifecycle
                    .Transitions.Where(transition => transition.To == state.Value)
                    .SelectMany(transition => transition.Operations)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
    }

    // "review a book" makes a Review, whatever the verb is done to; "order a book" an Order.
    private Act? Making(string verb, Entity? target)
    {
        if (context.Model.FindEntityMadeBy(verb) is not { } made || (target is not null && !Concerns(made, target)))
        {
            return null;
        }

        var creates = Creates(made);
        return creates.Count > 0 ? new Act(creates, made) : null;
    }

    private bool Concerns(Entity made, Entity target) =>
        made.Name == target.Name
        || made.Relations.Exists(relation =>
            relation.Target == target.Name
            || (context.Model.Domain.FindEntity(relation.Target)?.Relations.Exists(inner => inner.Target == target.Name) ?? false)
        );

    private Act? Crud(string verb, Entity entity)
    {
        // "order a book" never means that a book is made, when there are orders.
        if (context.Model.FindEntityMadeBy(verb) is { } made && made.Name != entity.Name)
        {
            return null;
        }

        var kinds = ActVerbs.KindsOf(verb);
        var found = context.Vocabulary.Operations(entity, [.. kinds]).ToList();
        return kinds.Count > 0 && found.Count > 0 ? new Act(found, entity) : null;
    }

    private Act? OfAnyEntity(string verb)
    {
        var acts = context.Model.Domain.Entities.Select(entity => OfEntity(verb, entity)).OfType<Act>().ToList();
        return acts.Count == 1 ? acts[0] : null;
    }

    private List<Operation> Creates(Entity entity) => [.. context.Vocabulary.Operations(entity, OperationKind.Create)];

    private static string LastSegment(Operation operation) => Naming.Kebab(operation.Path[(operation.Path.LastIndexOf('/') + 1)..]);
}
