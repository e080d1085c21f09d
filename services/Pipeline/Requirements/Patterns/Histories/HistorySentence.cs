using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Histories;

/// <summary>A sentence that wants changes kept: "record who changed an appointment and when", "changes to a loan are logged", "keep a history of every booking".</summary>
/// <param name="Changed">The entity whose changes are kept.</param>
/// <param name="Members">What the sentence wants to know of a change.</param>
/// <param name="Span">The words that say it.</param>
internal sealed partial record HistorySentence(Entity Changed, IReadOnlyList<string> Members, TextSpan Span)
{
    private const string Keep =
        @"(?:record|keep|kept|log|remember|store|track|retain|audit|document|note|save|preserve|maintain|see|know|show|tell|find out|look up)\w*";
    private const string Change = @"(?:chang|edit|modif|updat|alter|touch|mov|amend)\w*";
    private const string Determiner = @"(?:(?:all|any|every|each|the|an?|its|their|single|made|of|to|in|on)\s+)*";
    private const string Thing = @"(?<thing>\w+(?:[ -]\w+){0,2})";

    private static readonly (string Member, Regex Words)[] Wishes =
    [
        (ChangeRecord.ChangedBy, Who()),
        (ChangeRecord.ChangedAt, When()),
        (ChangeRecord.Field, Which()),
        (ChangeRecord.From, Before()),
        (ChangeRecord.To, After()),
    ];

    /// <summary>Null when the statement wants no changes kept, or of nothing known.</summary>
    public static HistorySentence? Read(InferenceContext context, Statement statement)
    {
        foreach (
            var match in new[] { WhoChanged(), Changes(), History(), OwnHistory() }
                .Select(shape => shape.Match(statement.Text))
                .Where(match => match.Success)
        )
        {
            var thing = match.Groups["thing"];
            if ((Named(context, thing.Value) ?? Meant(context, thing.Value, statement.Text[..match.Index])) is var (entity, length))
            {
                var end = thing.Index + thing.Length < match.Index + match.Length ? match.Index + match.Length : thing.Index + length;
                return Of(statement, entity, TextSpan.Between(Start(statement.Text, match.Index), end));
            }
        }

        return null;
    }

    private static HistorySentence Of(Statement statement, Entity entity, TextSpan said)
    {
        var more = More().Match(statement.Text, said.End);
        var span = TextSpan.Between(said.Offset, said.End + (more.Index == said.End ? more.Length : 0));
        var text = span.In(statement.Text);
        var members = Wishes.Where(wish => wish.Words.IsMatch(text)).Select(wish => wish.Member).ToList();
        return new HistorySentence(entity, members, span);
    }

    /// <summary>"WHEN a rental is changed, THE SYSTEM SHALL record": what stands before belongs to it, unless it is a demand of its own.</summary>
    private static int Start(string text, int index)
    {
        var before = Earlier().Match(text[..index]);
        return before.Success ? before.Index : Math.Max(0, text[..index].LastIndexOf(", and ", StringComparison.Ordinal));
    }

    /// <summary>The longest beginning of the words that names an entity.</summary>
    private static (Entity Entity, int Length)? Named(InferenceContext context, string words)
    {
        for (var end = words.Length; end > 0; end = words.LastIndexOfAny([' ', '-'], end - 1))
        {
            if (context.Vocabulary.Entity(words[..end]) is { } entity && context.Model.Domain.FindChanged(entity) is null)
            {
                return (entity, end);
            }
        }

        return null;
    }

    /// <summary>What a pronoun stands for.</summary>
    private static (Entity Entity, int Length)? Meant(InferenceContext context, string words, string before)
    {
        var pronoun = words.Split(' ')[0];
        var earlier = pronoun.ToLowerInvariant() is "it" or "them" or "one" or "that" or "this" ? Earlier().Match(before) : Match.Empty;
        return earlier.Success && Named(context, earlier.Groups["thing"].Value) is var (entity, _) ? (entity, pronoun.Length) : null;
    }

    [GeneratedRegex(
        $@"\b{Keep}\s+(?:\w+\s+){{0,3}}?(?:who|by whom)\s+(?:has\s+|last\s+|have\s+)?{Change}\s+(?:what\s+)?{Determiner}{Thing}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WhoChanged();

    [GeneratedRegex(
        $@"\b(?:{Keep}\s+)?{Determiner}(?:change|edit|modification|update|alteration|amendment)s?\s+{Determiner}{Thing}(?=.*\b(?:kept|recorded|logged|remembered|stored|tracked|retained|audited|documented|saved)\b)|\b(?:record|keep|log|track|audit|store|retain|document)s?\s+{Determiner}(?:change|edit|modification|update)s?\s+{Determiner}{Thing}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Changes();

    [GeneratedRegex(
        $@"\b(?:{Keep}\s+|there\s+(?:is|shall be|must be)\s+)?{Determiner}(?:full\s+|complete\s+|whole\s+|change\s+)?(?:history|audit trail|audit log|change log|changelog)\s+(?:(?:of|for|to|on|about)\s+)?{Determiner}(?:changes?\s+)?{Determiner}{Thing}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex History();

    [GeneratedRegex(
        $@"\b{Determiner}{Thing}\s+(?:has|have|keeps?|shall have|shall keep|must have|must keep)\s+{Determiner}(?:full\s+|complete\s+|change\s+)?(?:history|audit trail|audit log|change log)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OwnHistory();

    [GeneratedRegex(
        $@"\b(?:when|whenever|if|each time|every time)\s+{Determiner}{Thing}\s+(?:is|are|has been|gets|was)\s+{Change}[^,]*,\s+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Earlier();

    // The rest of the sentence, as far as it tells what a change consists of.
    [GeneratedRegex(
        @"\G(?:[\s,:;()\u2013-]|\b(?:and|or|also|together|with|by|its|their|the|an?|of|which|what|who|by|whom|when|from|to|old|new|previous|former|current|values?|fields?|attributes?|property|properties|members?|time|date|timestamp|moment|user|account|author|person|actor|is|are|was|were|be|shall|must|has|have|been|kept|recorded|logged|stored|remembered|saved|tracked|retained|changed|changes?|it|them|made|did|each|every|for|before|after|including|contains?|says?|tells?)\b)*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex More();

    [GeneratedRegex(@"\b(?:who|whom|user|account|author|person|actor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Who();

    [GeneratedRegex(@"(?:\band |, |: ?|with |its |the )(?:when|time|date|timestamp|moment)\b", RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(?:which|what|the|changed) (?:field|attribute|property|member)s?\b|\bfields?\b|\bchanged what\b", RegexOptions.IgnoreCase)]
    private static partial Regex Which();

    [GeneratedRegex(@"\bfrom what\b|\b(?:old|previous|former)\b|\bvalues? before\b|\bbefore\b", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"\bto what\b|\bnew\b|\bvalues? (?:before and )?after\b|\bafter\b", RegexOptions.IgnoreCase)]
    private static partial Regex After();
}
