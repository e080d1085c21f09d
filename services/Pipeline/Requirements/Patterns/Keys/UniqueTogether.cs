using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Keys;

/// <summary>"one review per customer and book", "tier names are unique within an event", "the combination of room and date is unique".</summary>
internal sealed partial class UniqueTogether : IPattern
{
    public string Name => "unique-together";

    public Stage Stage => Stage.Structure;

    /// <summary>Where such words start, so that lists of members end before them; the length of the text when there are none.</summary>
    public static int StartIn(string text) => OnePer().Match(text) is { Success: true } match ? match.Index : text.Length;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            ReadOnePer(context, statement);
            ReadWithin(context, statement);
            ReadCombination(context, statement);
        }
    }

    private static void ReadOnePer(InferenceContext context, Statement statement)
    {
        var match = OnePer().Match(statement.Text);
        if (match.Success && context.Vocabulary.Entity(match.Groups["thing"].Value) is { } entity)
        {
            State(context, statement, match, entity, match.Groups["keys"].Value);
        }
    }

    private static void ReadWithin(InferenceContext context, Statement statement)
    {
        var match = Within().Match(statement.Text);
        if (!match.Success)
        {
            return;
        }

        // "tier names": the last word is the member, the words before it the entity.
        var words = Naming.Words(match.Groups["member"].Value);
        var owner = words.Count > 1 ? context.Vocabulary.Entity(string.Join(' ', words.SkipLast(1))) : context.Vocabulary.Entity(statement.Subject);
        if (owner is not null && Vocabulary.Attribute(owner, words[^1]) is { } attribute)
        {
            State(context, statement, match, owner, $"{match.Groups["scope"].Value} and {attribute.Name}");
        }
    }

    private static void ReadCombination(InferenceContext context, Statement statement)
    {
        var match = Combination().Match(statement.Text);
        if (!match.Success)
        {
            return;
        }

        // "For locations, aisle and shelf": what stands before the members is no member.
        var keys = match.Groups["keys"].Value.Split([" and ", ", "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < keys.Length - 1; first++)
        {
            var members = keys[first..];
            if (context.Model.Domain.Entities.Find(candidate => Array.TrueForAll(members, word => Knows(candidate, word))) is { } entity)
            {
                State(context, statement, match, entity, string.Join(" and ", members));
                return;
            }
        }
    }

    private static bool Knows(Entity entity, string word) =>
        Vocabulary.Attribute(entity, word) is not null || Vocabulary.Relation(entity, word) is not null;

    private static void State(InferenceContext context, Statement statement, Match match, Entity entity, string keys)
    {
        var members = keys.Split(
                [" and ", ", ", " per ", " for ", " in ", " on "],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
            .Select(word => Member(context, statement, entity, Words.WithoutDeterminer(word)))
            .ToList();
        if (members.Count == 0 || members.Contains(null))
        {
            return;
        }

        var names = members.OfType<string>().ToList();
        context.State(
            statement,
            ElementId.Unique(entity.Name, names),
            true,
            _ => entity.UniqueKeys.Add(new UniqueKey { Members = names }),
            new TextSpan(match.Index, match.Length)
        );
        context.Classify(statement, RequirementKind.Data);
        context.Claim(statement, new TextSpan(match.Index, match.Length));
    }

    private static string? Member(InferenceContext context, Statement statement, Entity entity, string word)
    {
        if (Vocabulary.Attribute(entity, word) is { } attribute)
        {
            return attribute.Name;
        }

        if (Vocabulary.Relation(entity, word) is { } relation)
        {
            return relation.Name;
        }

        if (context.Vocabulary.Entity(word) is { } target && target != context.Vocabulary.AccountEntity)
        {
            return Vocabulary.Between(entity, target).FirstOrDefault(candidate => candidate.Kind is RelationKind.ManyToOne)?.Name
                ?? EntityFacts.Parent(context, entity, target, statement.Requirement.Source).Name;
        }

        if (context.Vocabulary.Role(word) is null && word is not ("user" or "account" or "person"))
        {
            return null;
        }

        Ownership.Ensure(context, statement, entity, word);
        return entity.Owner ?? Ownership.Maker(context, entity)?.Name;
    }

    // One word, or two: "repair job".
    private const string Key =
        @"[a-z]+(?: (?!(?:and|per|for|in|on|at|is|are|may|can|must|shall|with|by|only|exists?|allowed|to|of|or|if|when)\b)[a-z]+)?";

    [GeneratedRegex(
        @"\b(?:only |at most |exactly )?one (?<thing>[a-z]+(?: [a-z]+)?) (?:per|for each|for every) (?<keys>"
            + Key
            + @"(?:(?:,| and| per| for| in| on) (?:each |every )?"
            + Key
            + @")*)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OnePer();

    [GeneratedRegex(
        @"\b(?:the )?(?<member>[a-z]+(?: [a-z]+)?)(?: must be| are| is)? unique (?:within|per|in|for|inside) (?:an? |the |its |each |every )?(?<scope>[a-z]+)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Within();

    [GeneratedRegex(
        @"\b(?:the )?(?:combination of |pair of )?(?<keys>[a-z]+(?:(?:,| and) [a-z]+)+) (?:(?:is|are|must be) )?(?:together )?(?:is |are |must be )?unique(?: together)?\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Combination();
}
