using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>
/// A purchase of something that was reserved: the answer shows parts (tickets) that the request does not bring, and the reservation knows how many of which thing.
/// So one part is made for each, and the reservation is used up.
/// </summary>
internal sealed class IssuedParts : IPattern
{
    public string Name => "issued-parts";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.GivesOperations))
        {
            foreach (
                var operation in statement
                    .Operations.Select(context.Model.Api.FindOperation)
                    .OfType<Operation>()
                    .Where(operation => operation.Kind == OperationKind.Create)
            )
            {
                if (context.Model.Domain.FindEntity(operation.Entity ?? "") is { } whole && Missing(context, operation, whole) is { } parts)
                {
                    Issue(context, statement, operation, whole, parts);
                }
            }
        }
    }

    private static Relation? Missing(InferenceContext context, Operation operation, Entity whole) =>
        operation.Body is { } name && context.Model.Api.FindBody(name) is { } body
            ? whole.Relations.Find(relation =>
                relation is { Kind: RelationKind.OneToMany, Composition: true }
                && !body.Fields.Exists(field => field.Member == relation.Name || field.Name == relation.Name)
            )
            : null;

    private static void Issue(InferenceContext context, Statement statement, Operation operation, Entity whole, Relation parts)
    {
        if (operation.Effects.Count > 0 || context.Model.Domain.FindEntity(parts.Target) is not { } part || NeedsMore(part, whole))
        {
            return;
        }

        foreach (var reserved in whole.Relations.Where(relation => relation is { Required: true } && relation.IsToOne()))
        {
            if (
                context.Model.Domain.FindEntity(reserved.Target) is { } reservation
                && Capacity.Amount(reservation) is { } amount
                && Shared(part, reservation, whole) is { } thing
            )
            {
                var path = Formula.This.Then(reserved.Name);
                var values = new Dictionary<string, Expression>(StringComparer.Ordinal) { [thing.Own.Name] = path.Then(thing.Reserved.Name) };
                Add(
                    context,
                    statement,
                    operation,
                    new CreateEffect(part.Name, values, Formula.This.Then(parts.Name), path.Then(amount.Name))
                    {
                        Id = WordIds.NewEffect(context.Model, $"issue {parts.Name}"),
                    }
                );
                UseUp(context, statement, operation, reserved, reservation);
                return;
            }
        }
    }

    private static void UseUp(InferenceContext context, Statement statement, Operation operation, Relation reserved, Entity reservation)
    {
        if (Moment.Expiry(reservation) is { Type: AttributeType.Timestamp } expiry)
        {
            operation.Effects.Add(
                new SetEffect(Formula.This.Then(reserved.Name).Then(expiry.Name), Formula.Now)
                {
                    Id = WordIds.NewEffect(context.Model, $"use up {reserved.Name}"),
                }
            );
            context.Changed();
            context.Assume(
                ElementId.Operation(operation.Id),
                $"The {Naming.Phrase(reserved.Name)} ends when {Naming.Phrase(operation.Id)} has used it.",
                statement.Requirement.Source
            );
        }
    }

    private static void Add(InferenceContext context, Statement statement, Operation operation, Effect effect)
    {
        operation.Effects.Add(effect);
        context.Derive(statement, ElementId.Effect(effect.Id!));
        context.Changed();
    }

    // Values that nobody gives can't be made up.
    private static bool NeedsMore(Entity part, Entity whole) =>
        part.Attributes.Exists(attribute => attribute is { Required: true, Default: null, Generator: null, Computed: null })
        || part.Relations.Count(relation => relation.IsToOne() && relation.Target != whole.Name) != 1;

    private static (Relation Own, Relation Reserved)? Shared(Entity part, Entity reservation, Entity whole) =>
        (
            from own in part.Relations
            where own.IsToOne() && own.Target != whole.Name
            let reserved = reservation.Relations.Find(relation => relation.IsToOne() && relation.Target == own.Target)
            where reserved is not null
            select ((Relation, Relation)?)(own, reserved)
        ).FirstOrDefault();
}
