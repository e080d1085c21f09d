using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>Lists what no pattern claimed, clause by clause.</summary>
internal static class Unclaimed
{
    private static readonly HashSet<string> Empty = new(
        "a an the and or but of to in on at by with for from as is are be it its they them then that this so also each every there which who i".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    public static void Record(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements.Where(statement => statement.Requirement.Kind != RequirementKind.Note))
        {
            statement.Requirement.NotUnderstood.Clear();
            statement.Requirement.NotUnderstood.AddRange(Gaps(statement).Select(statement.Locate));
        }
    }

    /// <summary>Stretches of unclaimed words; function words alone make none, marks end one.</summary>
    private static IEnumerable<TextSpan> Gaps(Statement statement)
    {
        // Without its condition the status of a refusal says nothing.
        if (statement is { Kind: StatementKind.Refusal, HasClaims: false })
        {
            yield return new TextSpan(0, statement.Text.Length);
            yield break;
        }

        TextSpan? gap = null;
        var matters = false;
        foreach (var word in Words(statement.Text))
        {
            if (statement.IsClaimed(word) || !word.In(statement.Text).Any(char.IsLetterOrDigit))
            {
                if (matters)
                {
                    yield return gap!.Value;
                }

                (gap, matters) = (null, false);
                continue;
            }

            gap = gap?.Cover(word) ?? word;
            matters |= !Empty.Contains(word.In(statement.Text));
        }

        if (matters)
        {
            yield return gap!.Value;
        }
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '\'' or '`'))
            {
                i++;
            }

            if (i > start)
            {
                yield return TextSpan.Between(start, i);
            }
            else if (!char.IsWhiteSpace(text[i++]))
            {
                yield return new TextSpan(start, 1);
            }
        }
    }
}
