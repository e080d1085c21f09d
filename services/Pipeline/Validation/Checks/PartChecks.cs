using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Checks.Constraints;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Parts that are written inside their whole (tiers of an event): they come back, keep their limits, and are unique within it where the model says so.</summary>
internal sealed class PartChecks : ICheckBuilder
{
    public string Name => "parts";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        var places = catalog
            .Of(OperationKind.Create)
            .Where(operation => catalog.BodyOf(operation) is { IsList: false })
            .SelectMany(operation =>
                catalog
                    .Slots(operation)
                    .Where(slot => slot is { Field.Body: not null, Relation: not null, IsList: true })
                    .Select(slot => (Operation: operation, Slot: slot))
            );
        foreach (var (operation, slot) in places.DistinctBy(place => place.Slot.Relation!.Target))
        {
            var part = model.Domain.FindEntity(slot.Relation!.Target)!;
            foreach (var inner in catalog.Slots(model.Api.FindBody(slot.Field.Body!)).Where(inner => inner.Attribute is not null))
            {
                var name = inner.Attribute!.Name;
                yield return new Check(
                    $"part:{part.Name}.{name}",
                    $"{part.Name}.{name} comes back as it was written",
                    [
                        ElementId.Entity(part.Name),
                        ElementId.Attribute(part.Name, name),
                        ElementId.Attribute(part.Name, name, "type"),
                        ElementId.Relation(slot.Entity!.Name, slot.Relation.Name),
                        ElementId.Relation(part.Name, slot.Relation.Inverse ?? ""),
                    ],
                    session => RoundTripAsync(session, operation, slot, inner)
                );
                foreach (var edge in ConstraintChecks.Edges.Where(edge => edge.Applies(inner)))
                {
                    yield return new Check(
                        $"{edge.Facet}:{part.Name}.{name}",
                        $"{part.Name}.{name} keeps its limit: {edge.Facet}",
                        [ElementId.Attribute(part.Name, name, edge.Facet)],
                        session => RefuseAsync(session, operation, slot, inner, edge)
                    );
                }
            }

            foreach (var key in part.UniqueKeys.Where(key => key.Members.Contains(slot.Relation.Inverse ?? "", StringComparer.Ordinal)))
            {
                yield return new Check(
                    $"unique:{part.Name}",
                    $"{string.Join(" and ", key.Members)} of {part.Name} are unique together",
                    [ElementId.Unique(part.Name, key.Members)],
                    session => TwinsAsync(session, operation, slot)
                );
            }
        }
    }

    private static async Task RoundTripAsync(Session session, Operation operation, Slot slot, Slot inner)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { AllFields = true });
        var part = ((List<object?>)attempt.Input[slot.Name]!).OfType<Row>().First();
        var expected = part[inner.Attribute!.Name];
        await session.Planner.PerformAsync(attempt);
        Expect.Equal(await new Shown(session).ValueAsync(part, inner.Attribute), expected, $"{inner.Name} of {part}");
    }

    private static async Task RefuseAsync(Session session, Operation operation, Slot slot, Slot inner, IEdge edge)
    {
        await SendAsync(
            session,
            operation,
            slot,
            async (parts, send) =>
            {
                foreach (var value in edge.Outside(inner, session.Context))
                {
                    var changed = parts.DeepClone().AsArray();
                    changed[0] = BodyEdit.With(null, changed[0]!, inner, value);
                    Expect.Status(
                        await send(changed),
                        session.Model.Api.Errors.ValidationStatus,
                        $"{operation.Method} {operation.Path} with {slot.Name}[0].{inner.Name} = {value ?? "null"}"
                    );
                }
            }
        );
    }

    private static Task TwinsAsync(Session session, Operation operation, Slot slot) =>
        SendAsync(
            session,
            operation,
            slot,
            async (parts, send) =>
            {
                var twins = new JsonArray(parts[0]!.DeepClone(), parts[0]!.DeepClone());
                Expect.Refused(await send(twins), $"{operation.Method} {operation.Path} with the same {slot.Name} twice");
            }
        );

    private static async Task SendAsync(
        Session session,
        Operation operation,
        Slot slot,
        Func<JsonArray, Func<JsonArray, Task<Http.ApiResponse>>, Task> use
    )
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { AllFields = true });
        var request = await session.Planner.RequestAsync(attempt);
        var body = session.Context.Catalog.BodyOf(operation);
        var json = BodyWriter.Write(session.Context.Catalog, body, attempt.Input)!;
        var fields = body!.Envelope is { } envelope ? json[envelope]! : json;
        await use(
            fields[slot.Name]!.AsArray(),
            parts => session.SendAsync(request with { Text = BodyEdit.With(body, json, slot, parts).ToJsonString() })
        );
    }
}
