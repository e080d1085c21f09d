using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Limits;

/// <summary>"A member may hold at most 5 copies at a time; children at most 3", "An employee can have no more than 3 open requests".</summary>
internal sealed partial class LimitPattern : IPattern
{
    public string Name => "limits";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            var clauses = statement.Clauses.ToList();
            for (var i = 0; i < clauses.Count; i++)
            {
                if (LimitSentence.Read(context, clauses[i]) is { } limit)
                {
                    Write(context, statement, limit, [.. clauses.Skip(i + 1).TakeWhile(clause => LimitSentence.IsFor(clause))]);
                }
            }
        }
    }

    private static void Write(InferenceContext context, Statement statement, LimitSentence limit, IReadOnlyList<Clause> others)
    {
        Expression maximum = Formula.Number(limit.Maximum);
        foreach (var other in others)
        {
            if (limit.Special(context, other) is not { } special)
            {
                return;
            }

            maximum = Formula.Call("if", special.Condition, Formula.Number(special.Maximum), maximum);
        }

        var span = others.Aggregate(limit.Clause.Span, (covered, other) => covered.Cover(other.Span));
        var refusal = Refusal.Read([.. statement.Tokens]);
        var rule = new Rule(
            limit.Act,
            Formula.Compare(limit.Taken, BinaryOperator.LessOrEqual, maximum),
            refusal with
            {
                Status = refusal.Status ?? 409,
            },
            span
        );
        new GuardWriter(context).Write(statement, rule);
        context.Claim(statement, statement.Clauses.Count() == 1 + others.Count ? new TextSpan(0, statement.Text.Length) : span);
        if (Answer().Match(statement.Text, span.End) is { Success: true } answer)
        {
            context.Claim(statement, new TextSpan(answer.Index, answer.Length));
        }
    }

    /// <summary>The answer behind the limit, which the refusal has taken up: ": 409 `too_many`".</summary>
    [GeneratedRegex(@"\G\s*[:,(]?\s*4\d\d(?: `\w+`)?\)?")]
    private static partial Regex Answer();
}
