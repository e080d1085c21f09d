using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>The words around what is said of a list: which list it is, that it can be done, and by anybody.</summary>
internal static partial class ListLead
{
    private static readonly HashSet<string> Plain = new(
        (
            "the a an all every each any its their this these of in to for by with and also be is are was can may must shall should will it possible able "
            + "list lists listing listings overview collection collections result results answer answers response responses endpoint endpoints api system service application "
            + "support supports offer offers provide provides allow allows accept accepts use uses return returns returned show shows shown display displays listed get fetch retrieve see view browse find "
            + "want i we you they as user users client clients anyone anybody everyone everybody found default via through using entries items rows them"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Claims the stretch if every word of it only says which list is meant.</summary>
    public static void Claim(InferenceContext context, Statement statement, TextSpan stretch, Entity? entity)
    {
        var words = statement.Tokens.Where(token => token.Span.Offset >= stretch.Offset && token.Span.End <= stretch.End).ToList();
        if (words.TrueForAll(token => IsPlain(context, entity, token)))
        {
            context.Claim(statement, stretch);
        }
    }

    private static bool IsPlain(InferenceContext context, Entity? entity, Token token)
    {
        var word = token.Text.ToLowerInvariant();
        return !word.Any(char.IsLetterOrDigit)
            || Plain.Contains(word)
            || (context.Model.Domain.Accounts is null && RoleNouns.IsKnown(word))
            || entity is not null && Naming.Phrase(entity.Name).Split(' ').Contains(WordForms.Singular(word), StringComparer.Ordinal)
            || entity is not null && context.Vocabulary.PhraseOf(entity).Split(' ').Contains(WordForms.Singular(word), StringComparer.Ordinal);
    }

    /// <summary>"The list can be filtered by ..." is understood up to the filter's own words.</summary>
    public static void ClaimSubject(InferenceContext context, Statement statement, Match match, Entity entity)
    {
        Claim(context, statement, TextSpan.Between(0, match.Index), entity);
        var before = Before().Match(statement.Text[..match.Index]);
        if (before.Success)
        {
            context.Claim(statement, new TextSpan(before.Index, before.Length));
        }
    }

    [GeneratedRegex(
        @"(?:^|[.,;]\s*)(?:(?:the system|the service|the api|shall|must|the|this|all|every|each|any|i|clients?|users?|everybody|everyone|anyone|one|we|a list of|list of|lists? of)\s+)*(?:[\w-]+\s+){0,3}?(?:of (?:an? |the )?\w+ )?(?:(?:can|may|must|shall|is|are|be|which|that|also|and|list|browse|see|view|get|with|optional)\s*)*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Before();
}
