using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Rules;

namespace AgenticAi.Pipeline.Requirements.Patterns.Guards;

/// <summary>Puts rules on operations as guards and says which statement caused them.</summary>
internal sealed partial class GuardWriter(InferenceContext context)
{
    /// <summary>Adds what is missing; a guard that stands already is not added twice.</summary>
    /// <param name="details">Values that the refusal names.</param>
    public Guard Write(Statement statement, Rule rule, IReadOnlyDictionary<string, Expression>? details = null)
    {
        var source = statement.Locate(rule.Span);
        var guard =
            Existing(source)
            ?? Same(rule)
            ?? new Guard
            {
                Id = WordIds.NewGuard(context.Model, source.Words),
                Condition = rule.Condition,
                Status = rule.Refusal.Status ?? StatusOf(rule),
                Code = rule.Refusal.Code,
                Message = RefusalText.Of(source.Words, rule.Refusal.Code),
                Source = source,
                Details = new Dictionary<string, Expression>(
                    details ?? new Dictionary<string, Expression>(StringComparer.Ordinal),
                    StringComparer.Ordinal
                ),
            };
        foreach (var operation in rule.Act.Operations.Where(operation => !operation.Guards.Contains(guard)))
        {
            operation.Guards.Add(guard);
            context.Changed();
        }

        context.Derive(statement, ElementId.Guard(guard.Id));
        return guard;
    }

    /// <summary>409 when other rows or the row's state decide, 422 when the request alone does.</summary>
    public static int StatusOf(Rule rule)
    {
        var creates = rule.Act.Operations.All(operation => operation.Kind is OperationKind.Create);
        return creates && OnlyOfRequest(rule.Condition) ? 422 : 409;
    }

    private static bool OnlyOfRequest(Expression condition) =>
        condition switch
        {
            PathExpression path => path.Root is "this" or "input" or "now" or "today" && path.Members.Count <= 1,
            BinaryExpression binary => OnlyOfRequest(binary.Left) && OnlyOfRequest(binary.Right),
            NotExpression not => OnlyOfRequest(not.Operand),
            CallExpression call => call.Arguments.All(OnlyOfRequest),
            ListExpression or Literal => true,
            _ => false,
        };

    public bool Has(Statement statement, Rule rule) => Existing(statement.Locate(rule.Span)) is not null;

    /// <summary>The rule that a note beside a sentence says once more, or a sentence beside a note: whichever names the status and the code counts.</summary>
    private Guard? Same(Rule rule)
    {
        var (status, code) = (rule.Refusal.Status, rule.Refusal.Code);
        var same = rule.Act.Operations is [var only]
            ? only.Guards.Find(guard =>
                guard.Condition.Equals(rule.Condition)
                && (status is null || guard.Status == status || (!NamesStatus(guard) && StandsOnlyOn(only, guard)))
                && (code is null || guard.Code is null || guard.Code == code)
            )
            : null;
        if (same is not null && (same.Status, same.Code) != (status ?? same.Status, code ?? same.Code))
        {
            (same.Status, same.Code) = (status ?? same.Status, code ?? same.Code);
            context.Changed();
        }

        return same;
    }

    private static bool NamesStatus(Guard guard) => StatusCode().IsMatch(guard.Source?.Words ?? "");

    private bool StandsOnlyOn(Operation operation, Guard guard) =>
        context.Model.Api.Operations.TrueForAll(other => other == operation || !other.Guards.Contains(guard));

    private Guard? Existing(SourceSpan source) =>
        context.Model.Api.Operations.SelectMany(operation => operation.Guards).FirstOrDefault(guard => guard.Source == source);

    [GeneratedRegex(@"\b4\d\d\b")]
    private static partial Regex StatusCode();
}
