using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>Reads the rules of a sentence: "... is refused if", "can not ... unless", "may ... only after", "the system shall refuse".</summary>
internal sealed class RuleReader(InferenceContext context)
{
    private readonly ActReader _acts = new(context);
    private readonly RuleResolver _resolver = new(context);

    public IEnumerable<Rule> Read(Statement statement)
    {
        foreach (var sentence in statement.Analysis.Sentences)
        {
            for (var i = 0; i < sentence.Clauses.Count; i++)
            {
                if (Draft(sentence, i, statement) is { } draft && _resolver.Resolve(draft) is { } rule && !ComparesWithItself(rule.Condition))
                {
                    yield return rule;
                }
            }
        }
    }

    // Words that stand twice for the same value were misread, and such a rule would refuse all or nothing.
    private static bool ComparesWithItself(Expression condition) =>
        condition switch
        {
            BinaryExpression binary => binary.Left.Equals(binary.Right) || ComparesWithItself(binary.Left) || ComparesWithItself(binary.Right),
            NotExpression not => ComparesWithItself(not.Operand),
            _ => false,
        };

    private RuleDraft? Draft(Sentence sentence, int index, Statement statement)
    {
        var clause = sentence.Clauses[index];
        if (clause.Step != ScenarioStep.None)
        {
            return null;
        }

        var subordinates = Subordinates(sentence, index);
        return Wording.Of(clause) is { } polarity ? Spoken(clause, polarity, subordinates, statement, sentence)
            : Wording.IsModal(clause) ? Modal(clause, subordinates, statement, sentence)
            : null;
    }

    // Coordinated verbs share the conditions that follow the last of them.
    private static IReadOnlyList<Clause> Subordinates(Sentence sentence, int index)
    {
        for (var i = index; i < sentence.Clauses.Count; i++)
        {
            if (sentence.Clauses[i].Subordinates.Count > 0)
            {
                return sentence.Clauses[i].Subordinates;
            }

            if (i + 1 >= sentence.Clauses.Count || sentence.Clauses[i + 1].Connector is not (Connector.And or Connector.Or))
            {
                break;
            }
        }

        return [];
    }

    // "Placing an order with an empty cart is refused", "the system shall refuse it with 409 if ..."
    private RuleDraft? Spoken(Clause clause, Polarity polarity, IReadOnlyList<Clause> subordinates, Statement statement, Sentence sentence)
    {
        foreach (var (said, source) in SpokenActs.Of(clause, subordinates, context))
        {
            var concerned = said.Target is null or { IsPronoun: true } ? Concerned(subordinates.Where(subordinate => subordinate != source)) : null;
            // "IF a reservation has started, refuse to cancel it": the nearest that was spoken of.
            var phrase = said.Target is null || concerned is null ? said : said with { Target = concerned };
            var act = _acts.Find(phrase, statement);
            if (act is null && concerned is not null)
            {
                phrase = said with { Target = concerned };
                act = _acts.Find(phrase, statement);
            }

            if (act is not null)
            {
                var conditions = new ConditionClauses(subordinates.Where(subordinate => subordinate != source), polarity);
                return conditions.IsComplete ? Assemble(act, polarity, phrase, conditions, clause, sentence) : null;
            }
        }

        return null;
    }

    // "Where an invoice is paid, refuse changes": changes of the invoice.
    private static NounPhrase? Concerned(IEnumerable<Clause> conditions) =>
        conditions
            .Select(condition => condition.Subject)
            .FirstOrDefault(subject => subject is { IsPronoun: false, Modifiers.Count: 0, Complements.Count: 0, Relatives.Count: 0 });

    // "A member can not borrow", "A book that appears in an order can not be deleted"
    private RuleDraft? Modal(Clause clause, IReadOnlyList<Clause> subordinates, Statement statement, Sentence sentence)
    {
        var polarity = clause.Verb!.Negated ? Polarity.Forbidden : Polarity.Allowed;
        var own = polarity == Polarity.Allowed && clause.Object is { Own: true } ? clause.Object : null;
        if (own is not null && (subordinates.Count == 0 && !clause.Complements.Any(ConditionClauses.IsLimit)))
        {
            // Whose rows somebody may change is a matter of access, not of state.
            return null;
        }

        if (ActPhrase.Of(clause) is not { } phrase || _acts.Find(phrase, statement) is not { } act)
        {
            return null;
        }

        var conditions = new ConditionClauses(subordinates, polarity);
        if (!conditions.IsComplete)
        {
            return null;
        }

        return own is null
            ? Assemble(act, polarity, phrase, conditions, clause, sentence)
            : OfOwn(Assemble(act, polarity, phrase with { Target = Anyone(own) }, conditions, clause, sentence), clause, own);
    }

    // The limit holds for whoever does it; who may is said by the grants.
    private static NounPhrase Anyone(NounPhrase own) =>
        own with
        {
            Own = false,
            Only = false,
            Possessor = own.Possessor is { IsPronoun: true } ? null : own.Possessor,
            Determiner = DeterminerKind.Definite,
        };

    private static RuleDraft OfOwn(RuleDraft draft, Clause clause, NounPhrase own) =>
        draft with
        {
            Unread = [.. draft.Unread, TextSpan.Between(clause.Span.Offset, own.Span.End)],
        };

    private static RuleDraft Assemble(Act act, Polarity polarity, ActPhrase phrase, ConditionClauses conditions, Clause clause, Sentence sentence)
    {
        var complements = phrase
            .Complements.Where(complement => !IsAnswer(complement))
            .Select(complement => Deadlines.Read(complement, sentence))
            .ToList();
        var limits =
            polarity == Polarity.Forbidden ? complements : complements.FindAll(complement => complement.Only || ConditionClauses.IsLimit(complement));
        return new RuleDraft(act, polarity, Cover(clause, sentence))
        {
            Actor = phrase.Actor is { IsPronoun: true } || IsSystem(phrase.Actor) ? null : phrase.Actor,
            Target = phrase.Target,
            Complements = limits,
            Conditions = conditions.Conditions,
            Exceptions = conditions.Exceptions,
            OnlyTarget = polarity == Polarity.Allowed && phrase.Target is { Only: true } or { Relatives.Count: > 0, IsPronoun: false },
            Refusal = Refusal.Read(sentence.Tokens),
            Unread = [.. complements.Except(limits).Select(complement => complement.Span), .. Unread(clause, phrase)],
        };
    }

    // How often, and who of all people: said by other patterns.
    private static IEnumerable<TextSpan> Unread(Clause clause, ActPhrase phrase) =>
        clause
            .Quantities.Where(quantity => quantity.Kind == QuantityKind.Frequency)
            .Select(quantity => quantity.Span)
            .Concat(
                phrase.Actor is { Only: true } or { Determiner: DeterminerKind.Definite, IsPronoun: false } && !IsSystem(phrase.Actor)
                    ? [phrase.Actor.Span]
                    : []
            );

    private static bool IsAnswer(Complement complement) =>
        complement.Preposition is "with" or "by" or "as"
        && complement.Phrase is { } phrase
        && (Refusal.StatusOf(phrase.HeadToken) is not null || phrase.Head is "error" or "status");

    public static bool IsSystem(NounPhrase? actor) => actor?.Head is "system" or "application" or "service" or "api" or "server" or "software";

    // The clauses below it, and "else 409 `refund_window_closed`" after it.
    private static TextSpan Cover(Clause clause, Sentence sentence)
    {
        var span = clause.Subordinates.Aggregate(clause.Span, (span, condition) => span.Cover(condition.Span));
        span = LeadingWords.Cover(sentence.Tokens, span);
        var next = sentence.Clauses.SkipWhile(candidate => candidate != clause).Skip(1).FirstOrDefault();
        return
            next is { Kind: ClauseKind.Fragment, Connector: Connector.Otherwise, Subject: { } answer }
            && Refusal.StatusOf(answer.HeadToken) is not null
            ? span.Cover(next.Span)
            : span;
    }
}
