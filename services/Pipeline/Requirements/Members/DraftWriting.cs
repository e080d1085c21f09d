using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Writes drafts into the model and claims the words that they came from.</summary>
internal static class DraftWriting
{
    public static void Write(InferenceContext context, Statement statement, Entity entity, IEnumerable<MemberDraft> drafts, bool inProse)
    {
        foreach (var draft in drafts)
        {
            MemberWriter.Write(context, statement, entity, draft, inProse);
            ClaimRead(context, statement, draft);
        }
    }

    // Whom no role is called may be named as somebody who sees the member, but nothing is made of it.
    private static IEnumerable<TextSpan> Strangers(InferenceContext context, Statement statement, MemberDraft draft) =>
        draft
            .VisibleTo.Where(who => context.Vocabulary.RoleOf(who) is null)
            .Select(who => new TextSpan(statement.Text.IndexOf(who, draft.Span.Offset, StringComparison.OrdinalIgnoreCase), who.Length))
            .Where(span => span.Offset >= 0);

    private static void ClaimRead(InferenceContext context, Statement statement, MemberDraft draft)
    {
        var start = draft.Span.Offset;
        foreach (
            var gap in draft
                .NotRead.Concat(Strangers(context, statement, draft))
                .OrderBy(gap => gap.Offset)
                .Where(gap => gap.Offset >= start && gap.End <= draft.Span.End)
        )
        {
            context.Claim(statement, TextSpan.Between(start, gap.Offset));
            start = gap.End;
        }

        context.Claim(statement, TextSpan.Between(start, draft.Span.End));
        foreach (var span in draft.Continued)
        {
            context.Claim(statement, span);
        }
    }
}
