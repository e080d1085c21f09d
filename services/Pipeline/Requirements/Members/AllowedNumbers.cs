using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>"15, 30, 45 or 60": the only numbers that a member may be.</summary>
internal static class AllowedNumbers
{
    public static void Write(InferenceContext context, Statement statement, Entity entity, Attribute attribute, MemberDraft draft)
    {
        if (draft.AllowedNumbers.Count == 0)
        {
            return;
        }

        var id = Naming.Kebab($"{entity.Name} {attribute.Name} allowed");
        var values = draft.AllowedNumbers.Select(number => (Expression)new Literal(number)).ToList();
        context.State(
            statement,
            ElementId.Guard(id),
            string.Join(", ", draft.AllowedNumbers),
            text =>
                entity.Invariants.Add(
                    new Invariant
                    {
                        Id = id,
                        Condition = new BinaryExpression(new PathExpression("this", [attribute.Name]), BinaryOperator.In, new ListExpression(values)),
                        Member = attribute.Name,
                        Message = $"{attribute.Name} must be one of {text}.",
                    }
                ),
            draft.Span
        );
    }
}
