using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>Finds the lists and reports that a statement asks for.</summary>
internal static class ReportPhrases
{
    private static readonly string[] ListNouns = ["list", "report", "overview", "ranking", "statistic", "statistics", "summary"];
    private static readonly string[] Shows =
    [
        "see",
        "view",
        "list",
        "get",
        "show",
        "want",
        "need",
        "read",
        "print",
        "contain",
        "give",
        "name",
        "look at",
    ];

    public static IEnumerable<ReportPhrase> Of(Statement statement)
    {
        var isOpen =
            statement is { Kind: StatementKind.ListItem, Lead: { } lead }
            && ListNouns.Any(noun => lead.Contains(noun, StringComparison.OrdinalIgnoreCase));
        ReportPhrase? announced = null;
        foreach (var clause in statement.Clauses)
        {
            if (clause.Kind == ClauseKind.Fragment && clause.Subject is { } rows)
            {
                if (IsListNoun(rows) && rows.Possessor is null)
                {
                    (isOpen, announced) = (true, new ReportPhrase(rows, [], null, clause.Span, true));
                }
                else if (isOpen || (IsListNoun(rows) && rows.Possessor is not null))
                {
                    var announcement = new ReportPhrase(
                        rows.Possessor is { } listed && IsListNoun(rows) ? Joined(listed, rows) : rows,
                        clause.Complements,
                        announced?.Who,
                        announced?.Lead,
                        true
                    );
                    foreach (var phrase in Apart(announcement))
                    {
                        yield return phrase;
                    }
                }
            }
            else if (
                clause.Object is { } thing
                && IsListNoun(thing)
                && thing.Possessor is null
                && thing.Complements.Count == 0
                && clause.Complements.Count == 0
            )
            {
                (isOpen, announced) = (true, new ReportPhrase(thing, [], clause.Subject, clause.Span, true));
            }
            else if (Spoken(clause) is { } spoken)
            {
                foreach (var phrase in Apart(spoken))
                {
                    yield return phrase;
                }
            }
        }
    }

    // "Staff can see a list of the overdue loans", "a report shows the ten customers ...", "coaches see the three members with the most visits".
    private static ReportPhrase? Spoken(Clause clause) =>
        clause switch
        {
            { Verb.Negated: true } or { Object: null } => null,
            { Object: { Possessor: { } rows } list } when IsListNoun(list) => new ReportPhrase(
                Joined(rows, list),
                clause.Complements,
                clause.Subject,
                TextSpan.Between(clause.Span.Offset, rows.Span.Offset),
                true
            ),
            { Subject: { } subject, Verb: { } verb, Object: { } rows } when IsListNoun(subject) && Shows.Contains(verb.Lemma) => new ReportPhrase(
                rows,
                clause.Complements,
                null,
                TextSpan.Between(clause.Span.Offset, rows.Span.Offset),
                true
            ),
            { Verb: { } verb, Object: { IsPlural: true } rows } when Shows.Contains(verb.Lemma) => new ReportPhrase(
                rows,
                clause.Complements,
                clause.Subject,
                TextSpan.Between(clause.Span.Offset, rows.Span.Offset),
                false
            ),
            _ => null,
        };

    // What hangs on "list" in "a list of the members with open loans" is said of the members.
    private static NounPhrase Joined(NounPhrase rows, NounPhrase list) =>
        rows with
        {
            Complements = [.. rows.Complements, .. list.Complements.Where(complement => complement.Preposition != "of")],
        };

    /// <summary>"..., and the ten titles lent most often": what reads like one more column of the list before is a list of its own.</summary>
    private static IEnumerable<ReportPhrase> Apart(ReportPhrase phrase)
    {
        var own = new List<NounPhrase>();
        NounPhrase Without(NounPhrase rows)
        {
            own.AddRange(rows.Conjuncts.Where(IsAList).Select(conjunct => IsListNoun(conjunct) ? Joined(conjunct.Possessor!, conjunct) : conjunct));
            return rows with { Conjuncts = [.. rows.Conjuncts.Where(conjunct => !IsAList(conjunct))] };
        }

        Complement Cut(Complement complement) => complement.Phrase is { } inner ? complement with { Phrase = Without(inner) } : complement;
        var rows = Without(phrase.Rows);
        rows = rows with { Complements = [.. rows.Complements.Select(Cut)] };
        var complements = phrase.Complements.Select(Cut).ToList();
        yield return phrase with
        {
            Rows = rows,
            Complements = own.Count > 0 ? complements.FindAll(complement => complement.Span.Offset < own[0].Span.Offset) : complements,
        };
        foreach (var conjunct in own)
        {
            yield return phrase with
            {
                IsNamed = true,
                Rows = conjunct,
                Complements = complements.FindAll(complement => complement.Span.Offset > conjunct.Span.Offset),
            };
        }
    }

    private static bool IsAList(NounPhrase phrase) => Ranking.IsRanked(phrase) || (IsListNoun(phrase) && phrase.Possessor is { IsPlural: true });

    private static bool IsListNoun(NounPhrase phrase) => ListNouns.Contains(phrase.Head);
}
