using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Obligations;

/// <summary>Puts conditions over the values of one row on its entity.</summary>
internal static class InvariantWriter
{
    public static void Write(InferenceContext context, Statement statement, TextSpan span, Entity entity, Expression condition, Refusal refusal)
    {
        var words = span.In(statement.Text).Replace("`", "", StringComparison.Ordinal).Trim().TrimEnd('.', ';', ',');
        var invariant = entity.Invariants.Find(known => known.Condition == condition);
        if (invariant is null)
        {
            invariant = new Invariant
            {
                Id = WordIds.NewGuard(context.Model, words),
                Condition = condition,
                Member = MemberOf(condition),
                Message = char.ToUpperInvariant(words[0]) + words[1..] + ".",
                Code = refusal.Code,
            };
            invariant.Status = refusal.Status ?? invariant.Status;
            entity.Invariants.Add(invariant);
            context.Changed();
        }

        context.Derive(statement, ElementId.Guard(invariant.Id));
    }

    private static string MemberOf(Expression condition) =>
        condition switch
        {
            PathExpression { Root: "this", Members: [var member, ..] } => member,
            BinaryExpression binary => MemberOf(binary.Left) is { Length: > 0 } left ? left : MemberOf(binary.Right),
            NotExpression not => MemberOf(not.Operand),
            CallExpression call => call.Arguments.Select(MemberOf).FirstOrDefault(member => member.Length > 0) ?? "",
            _ => "",
        };
}
