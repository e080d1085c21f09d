using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

/// <summary>Every limit of every body member at its edges: just outside is refused and named, just inside is taken.</summary>
internal sealed class ConstraintChecks : ICheckBuilder
{
    internal static readonly IReadOnlyList<IEdge> Edges =
    [
        new RequiredEdge(),
        new TypeEdge(),
        new LengthEdge(),
        new ItemCountEdge(),
        new RangeEdge(),
        new MultipleEdge(),
        new PatternEdge(),
        new EnumEdge(),
        new TenseEdge(),
    ];

    public string Name => "constraints";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        var shown = model.Api.Views.SelectMany(view => view.Fields.Select(field => $"{view.Entity}.{field.Value}")).ToHashSet(StringComparer.Ordinal);
        var slots = catalog
            .Of(OperationKind.Create, OperationKind.Replace, OperationKind.Patch, OperationKind.Register)
            .Where(operation => catalog.BodyOf(operation) is { IsList: false })
            .SelectMany(operation => catalog.Slots(operation).Select(slot => (Operation: operation, Slot: slot)))
            .Where(pair =>
                pair.Slot
                    is {
                        Entity: not null,
                        Attribute: { ReadOnly: false, Computed: null } or { Type: Model.Domain.AttributeType.Email },
                        Field.Body: null
                    }
            );
        return from member in slots.GroupBy(pair => (Entity: pair.Slot.Entity!.Name, Attribute: pair.Slot.Attribute!.Name))
            from edge in Edges
            let places = member.Where(pair => edge.Applies(pair.Slot)).ToList()
            where places.Count > 0
            select new Check(
                $"{edge.Facet}:{member.Key.Entity}.{member.Key.Attribute}",
                $"{member.Key.Entity}.{member.Key.Attribute} keeps its limit: {edge.Facet}",
                [
                    ElementId.Attribute(member.Key.Entity, member.Key.Attribute, edge.Facet),
                    .. Also(edge, member.Key.Entity, member.Key.Attribute, shown),
                ],
                session => RunAsync(session, edge, places)
            );
    }

    /// <summary>A pattern often says the length too. That a member which no answer shows is known at all can be told by its type alone.</summary>
    private static IEnumerable<string> Also(IEdge edge, string entity, string attribute, HashSet<string> shown) =>
        edge switch
        {
            PatternEdge => [ElementId.Attribute(entity, attribute, "length")],
            TypeEdge when !shown.Contains($"{entity}.this.{attribute}") => [ElementId.Attribute(entity, attribute)],
            _ => [],
        };

    private static async Task RunAsync(Session session, IEdge edge, IReadOnlyList<(Operation Operation, Slot Slot)> places)
    {
        foreach (var (operation, slot) in places)
        {
            if (edge is RequiredEdge && operation.Kind == OperationKind.Patch)
            {
                continue;
            }

            await RefuseOutsideAsync(session, edge, operation, slot);
        }

        var (first, own) = places[0];
        if (first.Kind != OperationKind.Register)
        {
            await TakeInsideAsync(session, edge, first, own);
        }
    }

    private static async Task RefuseOutsideAsync(Session session, IEdge edge, Operation operation, Slot slot)
    {
        var request = await BaseAsync(session, operation, slot);
        foreach (var value in edge.Outside(slot, session.Context))
        {
            var response = await session.SendAsync(request(value));
            var situation = $"{operation.Method} {operation.Path} with {slot.Name} = {Show(value)}";
            if (edge is TypeEdge)
            {
                // A body of the wrong kind may be refused as a whole.
                Expect.Status(response, session.Model.Api.Errors.ValidationStatus, situation);
            }
            else
            {
                Expect.Invalid(session, response, slot.Name, situation);
            }
        }
    }

    /// <summary>A valid request in which one member can be exchanged.</summary>
    private static async Task<Func<object?, ApiRequest>> BaseAsync(Session session, Operation operation, Slot slot)
    {
        if (operation.Kind == OperationKind.Register)
        {
            var role = session.Model.Domain.Roles.Find(role => role.SelfRegistration)?.Name ?? Grant.User;
            var (body, _) = session.Context.Actors.Registration(role);
            return value =>
                ApiRequest.Of(operation.Method, operation.Path, BodyEdit.With(session.Context.Catalog.BodyOf(operation), body, slot, value));
        }

        // Bodies are validated before any guard is asked.
        var attempt = await session.Planner.PrepareAsync(operation, new Want { IgnoresGuards = true });
        var request = await session.Planner.RequestAsync(attempt);
        var json =
            BodyWriter.Write(session.Context.Catalog, session.Context.Catalog.BodyOf(operation), attempt.Input)
            ?? throw new PlanningException("The request has no body.");
        return value => request with { Text = BodyEdit.With(session.Context.Catalog.BodyOf(operation), json, slot, value).ToJsonString() };
    }

    private static async Task TakeInsideAsync(Session session, IEdge edge, Operation operation, Slot slot)
    {
        session.Planner.Rows.AlwaysMakes = true;
        foreach (var value in edge.Inside(slot, session.Context))
        {
            var wanted = slot.IsList && value is not List<object?> ? WithFirst(slot, value, session.Context) : value;
            var attempt = await session.Planner.PrepareAsync(
                operation,
                new Want { Values = new Dictionary<string, object?>(StringComparer.Ordinal) { [slot.Name] = wanted } }
            );
            if (!Operators.AreEqual(attempt.Input[slot.Name], wanted))
            {
                continue;
            }

            var response = await session.Planner.SendAsync(attempt);
            Expect.Success(response, $"{operation.Method} {operation.Path} with {slot.Name} = {Show(value)}");
            session.Planner.Absorb(attempt, response);
        }
    }

    /// <summary>A valid list that begins with the value.</summary>
    private static List<object?> WithFirst(Slot slot, object? value, CheckContext context) =>
        [value, .. new ValueFactory(context).Items(slot, Math.Max(slot.MinItems, 1)).Skip(1)];

    private static string Show(object? value) =>
        value switch
        {
            null => "null",
            Absent => "nothing",
            _ => Planner.Short(Values.ToJson(value)!.ToJsonString()),
        };
}
