using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Checks.Constraints;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Members of parts that clients may not write keep their value, whatever the parts of a new whole say (<c>sold</c> of the tiers of an event).</summary>
internal sealed class PartProtectionChecks : ICheckBuilder
{
    public string Name => "part-protection";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        return from operation in catalog.Of(OperationKind.Create)
            where catalog.BodyOf(operation) is { IsList: false }
            from slot in catalog.Slots(operation)
            where slot is { Field.Body: not null, Relation: not null, IsList: true }
            let part = model.Domain.FindEntity(slot.Relation!.Target)
            from attribute in part.Attributes
            where attribute is { ReadOnly: true } or { Computed: not null } or { Generator: not null }
            select new Check(
                $"read-only:{part.Name}.{attribute.Name}",
                $"{part.Name}.{attribute.Name} is read-only in the {slot.Name} of {operation.Method} {operation.Path}",
                [ElementId.Attribute(part.Name, attribute.Name, "read-only")],
                session => RunAsync(session, operation, slot, attribute)
            );
    }

    private static async Task RunAsync(Session session, Operation operation, Slot slot, Attribute attribute)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var part = ((List<object?>)attempt.Input[slot.Name]!).OfType<Row>().First();
        var body = session.Context.Catalog.BodyOf(operation);
        var json = BodyWriter.Write(session.Context.Catalog, body, attempt.Input)!;
        var parts = (body!.Envelope is { } envelope ? json[envelope]! : json)[slot.Name]!.DeepClone().AsArray();
        var forged = Forgery.Of(session, attribute, part);
        parts[0]![attribute.Name] = Values.ToJson(forged);
        var request = await session.Planner.RequestAsync(attempt);
        var response = await session.SendAsync(request with { Text = BodyEdit.With(body, json, slot, parts).ToJsonString() });
        if (response.IsSuccess)
        {
            session.Planner.Absorb(attempt, response);
            Expect.That(
                !Operators.AreEqual(await new Shown(session).ValueAsync(part, attribute), forged),
                $"The value that a client sent for the read-only {attribute.Name} was taken."
            );
            return;
        }

        Expect.Status(
            response,
            session.Model.Api.Errors.ValidationStatus,
            $"{operation.Method} {operation.Path} with a value for the read-only {attribute.Name}"
        );
    }
}
