using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

namespace AgenticAi.Pipeline.Requirements.Contradictions;

/// <summary>One endpoint is given twice, each time with another body.</summary>
internal sealed class TwoPayloads : IContradiction
{
    public string Name => "two-payloads";

    public void Find(InferenceContext context)
    {
        var given =
            from statement in context.Statements
            where statement.GivesOperations
            from mention in EndpointMention.Find(statement)
            let operation = OperationFacts.Find(context, mention.Method, mention.Path)
            where operation is not null
            select (Operation: operation, Place: statement.Locate(mention.Span), Tail: EndpointTail.Of(statement, mention));
        foreach (var same in given.GroupBy(mention => mention.Operation).Select(group => group.ToList()).Where(group => group.Count > 1))
        {
            Compare(
                context,
                ElementId.Operation(same[0].Operation.Id),
                "request",
                [.. same.Select(mention => (mention.Place, mention.Tail.Request))]
            );
            Compare(
                context,
                ElementId.Operation(same[0].Operation.Id),
                "answer",
                [.. same.Select(mention => (mention.Place, mention.Tail.Response))]
            );
        }
    }

    private static void Compare(
        InferenceContext context,
        string element,
        string what,
        List<(SourceSpan Place, IReadOnlyList<JsonSketch>? Sketch)> places
    )
    {
        var sketched = places.Where(place => place.Sketch is { Count: > 0 }).ToList();
        var other = sketched.Skip(1).FirstOrDefault(place => Names(place.Sketch!) != Names(sketched[0].Sketch!));
        if (other.Sketch is not null)
        {
            context.AddConflict(
                element,
                $"The {what} of {sketched[0].Place.Words} has {Names(sketched[0].Sketch!)} and {Names(other.Sketch)}.",
                sketched[0].Place,
                other.Place
            );
        }
    }

    private static string Names(IReadOnlyList<JsonSketch> sketch) =>
        "{" + string.Join(", ", sketch.Select(member => member.Name).Order(StringComparer.Ordinal)) + "}";
}
