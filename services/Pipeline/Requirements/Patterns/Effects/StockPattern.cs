using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>"takes the quantities from stock", "puts the quantities back into stock", "If any book has too little stock, the order is refused, naming the books".</summary>
internal sealed partial class StockPattern : IPattern
{
    private static readonly string[] Scarce = ["little", "insufficient", "low", "enough", "sufficient"];

    public string Name => "stock";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses)
            {
                if (Flow(clause) is { } flow)
                {
                    Move(context, statement, clause, flow.Stock, flow.Amount, flow.Sign);
                }
            }

            Refuse(context, statement);
        }
    }

    // "takes the quantities from stock", "reduces the stock by the quantity"
    private static (string Stock, string? Amount, int Sign)? Flow(Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || clause.Object is not { } what)
        {
            return null;
        }

        var sign = verb.Lemma switch
        {
            "take" or "subtract" or "deduct" or "remove" or "reduce" or "decrease" or "lower" or "decrement" or "withdraw" => -1,
            "put" or "add" or "return" or "restore" or "increase" or "raise" or "give" or "put back" or "give back" or "increment" => 1,
            _ => 0,
        };
        var place = clause
            .Complements.FirstOrDefault(complement => complement.Preposition is "from" or "into" or "to" or "in" or "back into" or "back to")
            ?.Phrase;
        return sign == 0 ? null
            : place is not null ? (place.Head, what.Head, sign)
            : clause.Complement("by") is { Phrase: { } by } ? (what.Head, by.Head, sign)
            : null;
    }

    private static void Move(InferenceContext context, Statement statement, Clause clause, string stock, string? amount, int sign)
    {
        if (ActOf(context, statement, clause) is not { } act)
        {
            return;
        }

        if (StockUnits.Move(context, statement, clause, act, sign) || StockFlow.Find(context, act, stock, amount) is not { } flow)
        {
            return;
        }

        Expression delta = sign > 0 ? flow.Amount : Formula.Minus(Formula.Number(0), flow.Amount);
        var when = clause.Under(Connector.When, Connector.If, Connector.Once).FirstOrDefault(below => ActPhrase.Of(below) is not null);
        new EffectWriter(context).Write(
            statement,
            when is null || clause.SubjectClause is not null ? clause.Span : clause.Span.Cover(when.Span),
            act.Operations,
            id =>
                flow.Rows is { } rows
                    ? new ForEachEffect(rows.Alias, rows.Source, rows.Where, [new AdjustEffect(flow.Stock, delta)]) { Id = id }
                    : new AdjustEffect(flow.Stock, delta) { Id = id }
        );
    }

    private static Act? ActOf(InferenceContext context, Statement statement, Clause clause)
    {
        var phrase = clause.SubjectClause is { } gerund
            ? ActPhrase.Of(gerund)
            : clause.Under(Connector.When, Connector.If, Connector.Once).Select(ActPhrase.Of).FirstOrDefault(said => said is not null);
        return phrase is null ? null : new ActReader(context).Find(phrase, statement);
    }

    // "If any book has too little stock, nothing is taken and the order is refused with 409, naming the books."
    private static void Refuse(InferenceContext context, Statement statement)
    {
        foreach (var sentence in statement.Analysis.Sentences)
        {
            var scarce = sentence.AllClauses.FirstOrDefault(IsScarcity);
            var refusal = sentence.Clauses.FirstOrDefault(clause => Wording.Of(clause) == Polarity.Forbidden);
            if (
                scarce is null
                || refusal is null
                || (Bare(scarce) ? Taking(context, statement) : Refused(context, statement, refusal)) is not { } act
                || FlowOf(context, act, scarce, statement) is not { } flow
            )
            {
                continue;
            }

            var rule = new Rule(act, flow.Suffices, Refusal.Read(sentence.Tokens), sentence.Span);
            new GuardWriter(context).Write(
                statement,
                rule,
                refusal.Under(Connector.Participle).Any(naming => naming.Verb?.Lemma is "name" or "list" or "state") ? flow.Lacking : null
            );
            context.Claim(statement, sentence.Span);
        }
    }

    // "Adding a part takes the quantity from stock; if there are too few, the request is refused"
    private static Act? Taking(InferenceContext context, Statement statement) =>
        Takings(statement).Select(clause => ActOf(context, statement, clause)).FirstOrDefault(act => act is not null);

    private static StockFlow? FlowOf(InferenceContext context, Act act, Clause scarce, Statement statement) =>
        !Bare(scarce)
            ? StockFlow.Find(context, act, scarce.Object!.Head, null)
            : Takings(statement)
                .Select(Flow)
                .Select(flow => StockFlow.Find(context, act, flow!.Value.Stock, flow.Value.Amount))
                .FirstOrDefault(flow => flow is not null);

    // "if there are too few": of what was just said to be taken.
    private static bool Bare(Clause scarce) => scarce.Subject is { Head: "there" };

    private static IEnumerable<Clause> Takings(Statement statement)
    {
        var said = statement.Clauses;
        if (statement.Previous is { } before && before.Block == statement.Block)
        {
            said = said.Concat(before.Clauses);
        }

        return said.Where(clause => Flow(clause) is { Sign: < 0 });
    }

    private static Act? Refused(InferenceContext context, Statement statement, Clause refusal) =>
        SpokenActs
            .Of(refusal, refusal.Subordinates, context)
            .Select(said => new ActReader(context).Find(said.Phrase, statement))
            .FirstOrDefault(act => act is not null);

    private static bool IsScarcity(Clause clause) =>
        clause is { Verb: { IsCopula: true, Negated: var negated }, Subject.Head: "there" }
            && (TooFew().IsMatch(clause.Text) || (negated && Enough().IsMatch(clause.Text)))
        || clause is { Verb.Lemma: "have", Object: { } stock }
            && stock.Modifiers.Any(modifier => Scarce.Contains(modifier.Lemma))
            && (stock.Modifiers.Any(modifier => modifier.Lemma is "little" or "insufficient" or "low") || clause.Verb.Negated);

    [GeneratedRegex(@"\b(?:too (?:few|little)|not enough|fewer|less)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TooFew();

    [GeneratedRegex(@"\benough\b", RegexOptions.IgnoreCase)]
    private static partial Regex Enough();
}
