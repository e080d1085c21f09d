using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>"`POST /jobs/{id}/parts` adds a part to a job": words behind an endpoint that say what it does anyway.</summary>
internal sealed class EndpointRestatement : IPattern
{
    public string Name => "endpoint-restatements";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.GivesOperations))
        {
            foreach (var mention in EndpointMention.Find(statement))
            {
                Read(context, statement, mention);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, EndpointMention mention)
    {
        if (OperationFacts.Find(context, mention.Method, mention.Path) is not { } operation)
        {
            return;
        }

        var tail = EnglishAnalyzer.Analyze(mention.Tail.In(statement.Text), statement.Terms);
        foreach (var clause in tail.Clauses.Where(clause => clause is { Verb.Negated: false, Subordinates.Count: 0, IsPartial: false }))
        {
            if (
                ActPhrase.Of(clause) is { Actor: null, Target.Modifiers.Count: 0 } act
                && LineActs.Find(context, act)?.Operations.Contains(operation) == true
            )
            {
                context.Claim(statement, clause.Span with { Offset = mention.Tail.Offset + clause.Span.Offset });
            }
        }
    }
}
