using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>"Given a page without reviewer", "while the job has no inspector": rows are spoken of that point to nothing there, so they may.</summary>
internal static partial class LeftOut
{
    public static bool IsSaid(InferenceContext context, Entity entity, Relation relation)
    {
        var (thing, member) = (context.Vocabulary.PhraseOf(entity), Naming.Phrase(relation.Name));
        return context
            .Statements.SelectMany(statement => Without().Matches(statement.Text))
            .Any(match => Is(match.Groups["thing"], thing) && Is(match.Groups["member"], member));
    }

    private static bool Is(Group words, string name) => string.Equals(Naming.Phrase(words.Value), name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?:given|while|if|when|as long as) (?:an?|the|some) (?<thing>[\w ]+?) (?:without|has no|that has no|with no) (?:an? |any )?(?<member>\w+(?: \w+)?)(?=[,.;]| is\b|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Without();
}
