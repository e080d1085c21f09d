using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Checks.Constraints;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What is optional, or has a default, may be left out.</summary>
internal sealed class OptionalChecks : ICheckBuilder
{
    public string Name => "optional";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        return from operation in catalog.Of(OperationKind.Create)
            where catalog.BodyOf(operation) is { IsList: false }
            from slot in catalog.Slots(operation)
            where
                slot.Entity is not null
                && !slot.Field.Required
                && !slot.Entity.Invariants.Exists(invariant => Demands(invariant.Condition, slot))
                && (slot.Attribute is { Required: false } or { Default: not null } || slot.Relation is { Required: false, MinItems: 0 })
            group (operation, slot) by ElementOf(slot) into places
            select new Check(
                $"optional:{places.Key}",
                $"{places.First().slot.Name} of {places.First().operation.Method} {places.First().operation.Path} may be left out",
                [places.Key],
                session => RunAsync(session, places.First().operation, places.First().slot)
            );
    }

    /// <summary>Rows of some kinds can't lack it.</summary>
    private static bool Demands(Expression condition, Slot slot) =>
        ExpressionTree
            .Descendants(condition)
            .OfType<BinaryExpression>()
            .Any(part =>
                part
                    is {
                        Operator: BinaryOperator.NotEqual,
                        Left: PathExpression { Root: "this", Members: [var member] },
                        Right: Literal { Value: null }
                    }
                && member == slot.Field.Member
            );

    private static string ElementOf(Slot slot) =>
        slot.Attribute is null
            ? ElementId.Relation(slot.Entity!.Name, slot.Relation!.Name, "required")
            : ElementId.Attribute(slot.Entity!.Name, slot.Attribute.Name, "required");

    private static async Task RunAsync(Session session, Operation operation, Slot slot)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var body = session.Context.Catalog.BodyOf(operation);
        var json = BodyWriter.Write(session.Context.Catalog, body, attempt.Input)!;
        var request = await session.Planner.RequestAsync(attempt);
        var response = await session.SendAsync(request with { Text = BodyEdit.With(body, json, slot, Absent.Value).ToJsonString() });
        Expect.Status(response, operation.Response.Status, $"{operation.Method} {operation.Path} without {slot.Name}");
    }
}
