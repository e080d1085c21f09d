using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Access;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Availability;

/// <summary>"list the free berths for a period: `GET /api/berths/free?from=&amp;to=`": the things that nothing takes in the time asked for.</summary>
internal sealed class AvailabilityPattern : IPattern
{
    private static readonly string[] Showing =
    [
        "list",
        "show",
        "see",
        "find",
        "search",
        "view",
        "look up",
        "check",
        "return",
        "get",
        "offer",
        "ask",
        "know",
    ];

    private static readonly string[] Times =
    [
        "period",
        "time",
        "interval",
        "date",
        "day",
        "night",
        "stay",
        "range",
        "stretch",
        "span",
        "slot",
        "hour",
        "week",
        "weekend",
        "dates",
    ];

    public string Name => "availability";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.AllClauses.Where(clause => clause.Verb is { Negated: false } verb && Showing.Contains(verb.Lemma)))
            {
                if (Things(context, clause) is { } things && Occupancy.Of(context, things) is { } occupancy)
                {
                    Read(context, statement, clause, occupancy);
                }
            }
        }
    }

    // "the free berths for a period", "tables that are free between two times", "which rooms are free on a given day"
    private static Entity? Things(InferenceContext context, Clause clause)
    {
        if (clause.Object is { IsPlural: true } thing && thing.Modifiers.Any(modifier => AvailabilityWords.Is(modifier.Text)))
        {
            return clause.Complements.Concat(thing.Complements).Any(IsTime) || clause.Complements.Count == 0 ? Named(context, thing) : null;
        }

        var below = (clause.Object?.Relatives ?? []).Concat(clause.Under(Connector.Whether)).FirstOrDefault(IsFreeThen);
        return below is null ? null : Named(context, below.Subject ?? clause.Object!);
    }

    private static Entity? Named(InferenceContext context, NounPhrase thing) =>
        EntityNames.Find(
            context.Model,
            context.Vocabulary,
            thing with
            {
                Modifiers = [.. thing.Modifiers.Where(modifier => !AvailabilityWords.Is(modifier.Text))],
            }
        );

    private static bool IsFreeThen(Clause clause) =>
        clause is { Verb: { IsCopula: true, Negated: false }, Attributes: [var attribute] }
        && AvailabilityWords.Is(attribute.Text)
        && (clause.Complements.Any(IsTime) || clause.Tokens.Any(token => Times.Contains(token.Lemma)));

    private static bool IsTime(Complement complement) =>
        complement is { Preposition: "for" or "in" or "during" or "on" or "between" or "at" or "over" or "within" or "from", Phrase: { } phrase }
        && (Times.Contains(phrase.Head) || phrase.Quantity?.Kind is QuantityKind.Duration or QuantityKind.Date);

    private static void Read(InferenceContext context, Statement statement, Clause clause, Occupancy occupancy)
    {
        var operation = Operation(context, statement, occupancy.Thing);
        var parameters = occupancy.Parameters(operation);
        operation.List ??= new ListOptions { IsReport = true };
        if (operation.List.Where is null)
        {
            operation.List.Where = occupancy.Free(parameters);
            operation.Summary = $"free {WordForms.Plural(Naming.Phrase(occupancy.Thing.Name))}";
            context.Changed();
        }

        context.Derive(
            statement,
            parameters
                .Select(parameter => ElementId.Operation(operation.Id, $"parameter:{parameter.Name}"))
                .Append(ElementId.Operation(operation.Id, "where"))
        );
        Admit(context, statement, clause, operation, occupancy.Thing);
        context.Claim(statement, clause.Subordinates.Aggregate(clause.Span, (covered, below) => covered.Cover(below.Span)));
    }

    private static Operation Operation(InferenceContext context, Statement statement, Entity thing)
    {
        var given = statement
            .Operations.Select(context.Model.Api.FindOperation)
            .FirstOrDefault(operation => operation is { List.IsReport: true } && operation.Entity == thing.Name);
        var path = $"{OperationFacts.CollectionPath(context, thing)}/free";
        return given ?? OperationFacts.Ensure(context, statement, "GET", path, OperationKind.List, thing, $"list free {thing.Plural}", []);
    }

    /// <summary>Whoever is named, else whoever sees all of the things.</summary>
    private static void Admit(InferenceContext context, Statement statement, Clause clause, Operation operation, Entity thing)
    {
        foreach (var actor in clause.Subject is { } who ? who.All.SelectMany(phrase => Actors.Of(context, phrase.FullName, phrase.Head)) : [])
        {
            AccessFacts.Grant(context, statement, operation, actor);
        }

        var all = context
            .Vocabulary.Operations(thing, OperationKind.List)
            .SelectMany(list => list.Access.Grants)
            .Where(grant => grant.Condition is null);
        foreach (var grant in all.Where(grant => !operation.Access.Grants.Exists(known => known.Role == grant.Role)).ToList())
        {
            AccessFacts.Add(context, operation, grant.Role, null);
            context.Assume(
                ElementId.Access(operation.Id, grant.Role),
                $"{operation.Method} {operation.Path} is open to {grant.Role}, who may list all of them.",
                operation.Source
            );
        }
    }
}
