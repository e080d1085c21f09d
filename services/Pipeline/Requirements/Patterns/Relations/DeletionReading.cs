using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Relations;

/// <summary>A sentence about deleting a row and those that point to it.</summary>
internal sealed record DeletionReading(NounPhrase Deleted, IReadOnlyList<NounPhrase> Pointing)
{
    private const int Conflict = 409;

    private static readonly Connector[] Conditions = [Connector.While, Connector.AsLongAs, Connector.If, Connector.When];

    /// <summary>"When a project is deleted, its tasks are deleted too", "deleting a project deletes its tasks".</summary>
    public static DeletionReading? Cascade(Clause clause)
    {
        if (
            clause
            is not {
                Verb:
                { Negated: false, Lemma: "delete" or "remove", Modality: Modality.None or Modality.Must or Modality.Shall or Modality.Will } verb
            }
        )
        {
            return null;
        }

        if (clause.SubjectClause is { Object: { } gerund } && Deletes(clause.SubjectClause) && !verb.Passive && clause.Object is { } also)
        {
            return IsPlain(gerund) && Theirs(also, gerund) ? new DeletionReading(gerund, [.. also.All]) : null;
        }

        var cause = clause.Subordinates.Count == 1 ? clause.Subordinates[0] : null;
        return
            cause is { Connector: Connector.When or Connector.If, Subject: { } deleted, Verb.Passive: true }
            && Deletes(cause)
            && IsPlain(deleted)
            && verb.Passive
            && clause.Subject is { } with
            && Theirs(with, deleted)
            ? new DeletionReading(deleted, [.. with.All])
            : null;
    }

    /// <summary>"A winery cannot be deleted while it has bottles", "deleting a winery that has bottles returns 409", "may only be deleted if it has no bottles".</summary>
    public static DeletionReading? Refusal(Clause clause)
    {
        var deleted = clause switch
        {
            { Verb: { Negated: true, Passive: true }, Subject: { } subject } when Deletes(clause) => subject,
            {
                Verb: { Negated: false, Passive: true, Lemma: "refuse" or "reject" or "forbid" or "prevent" },
                Subject: { Head: "deletion" or "removal", Possessor: { } of }
            } => of,
            { SubjectClause: { Object: { } gerund } act } when Deletes(act) && IsRefusal(clause) => gerund,
            _ => null,
        };
        if (deleted is not null)
        {
            return Having(clause, deleted) is { Count: > 0 } pointing && pointing.All(IsPlain) ? new DeletionReading(deleted, pointing) : null;
        }

        return
            clause is { Verb: { Only: true, Passive: true, Negated: false }, Subject: { } kept, Subordinates: [var condition] }
            && Deletes(clause)
            && IsPlain(kept)
            && condition
                is {
                    Connector: Connector.If or Connector.When or Connector.OnlyIf or Connector.OnlyWhen,
                    Verb: { Lemma: "have", Negated: false },
                    Object: { Determiner: DeterminerKind.No } none
                }
            && none.Modifiers.Count == 0
            ? new DeletionReading(kept, [.. none.All])
            : null;
    }

    /// <summary>All of the clause: a reading uses each part that it found, and there is none besides.</summary>
    public static TextSpan Words(string text, Clause clause)
    {
        var whole = clause.Subordinates.Aggregate(clause.Span, (span, below) => span.Cover(below.Span));
        var joint = text[..whole.Offset].TrimEnd();
        return joint.EndsWith("when", StringComparison.OrdinalIgnoreCase) || joint.EndsWith("if", StringComparison.OrdinalIgnoreCase)
            ? TextSpan.Between(joint.LastIndexOf(' ') + 1, whole.End)
            : whole;
    }

    private static bool Deletes(Clause clause) => clause.Verb is { Lemma: "delete" or "remove" };

    private static bool IsRefusal(Clause clause) =>
        clause is { Verb: { Lemma: "return" or "answer" or "give" or "yield", Negated: false }, Subordinates.Count: 0 }
            && clause.Quantities is [{ Value: Conflict }]
        || clause is { Verb: { Lemma: "refuse" or "reject" or "forbid", Passive: true, Negated: false }, Subordinates.Count: 0 }
            && clause.Quantities is [] or [{ Value: Conflict }];

    private static IReadOnlyList<NounPhrase> Having(Clause clause, NounPhrase deleted)
    {
        if (
            clause.Subordinates.Count == 1
            && clause.Subordinates[0] is { Verb: { Negated: false } } condition
            && Conditions.Contains(condition.Connector)
        )
        {
            var exists = condition is { Subject: { } rows, Verb.Lemma: "exist" } ? rows : null;
            return exists is not null ? [.. exists.All]
                : condition is { Verb.Lemma: "have" or "contain" or "be", Object: { Determiner: not DeterminerKind.No } had } ? [.. had.All]
                : [];
        }

        return clause.Subordinates.Count > 0 ? []
            : deleted.Complement("with")?.Phrase is { } with && deleted.Complements.Count == 1 ? [.. with.All]
            : deleted.Relatives is [{ Verb: { Lemma: "have" or "contain", Negated: false }, Object: { } held }] ? [.. held.All]
            : [];
    }

    /// <summary>"Its tasks", "all of its tasks", "the tasks", "all tasks of the project".</summary>
    private static bool Theirs(NounPhrase rows, NounPhrase deleted) =>
        rows.All.All(phrase =>
            IsPlain(phrase)
            && (phrase.Possessor is null or { IsPronoun: true } || phrase.Possessor.Head == deleted.Head)
            && phrase.Determiner is DeterminerKind.Possessive or DeterminerKind.All or DeterminerKind.Definite or DeterminerKind.None
        );

    private static bool IsPlain(NounPhrase phrase) =>
        phrase is { Relatives.Count: 0, Complements.Count: 0 }
        && phrase.Modifiers.All(word => word.Kind == ModifierKind.Noun || word.Lemma is "associated" or "associate" or "related");
}
