using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>Sorts the clauses below a rule into conditions and exceptions, "before" and "until" turned into what must not have happened.</summary>
internal sealed class ConditionClauses
{
    private readonly List<Clause> _conditions = [];
    private readonly List<Clause> _exceptions = [];

    public ConditionClauses(IEnumerable<Clause> clauses, Polarity polarity)
    {
        List<Clause>? last = null;
        foreach (var clause in clauses)
        {
            last = clause.Connector is Connector.And or Connector.Or ? last : ListFor(clause.Connector, polarity);
            if (last is null)
            {
                IsComplete &= clause.Connector is Connector.SoThat or Connector.Because or Connector.To;
                continue;
            }

            last.Add(IsUntil(clause.Connector) ? Negated(clause) : clause);
        }
    }

    public IReadOnlyList<Clause> Conditions => _conditions;

    public IReadOnlyList<Clause> Exceptions => _exceptions;

    /// <summary>False when a clause is neither, and so its meaning would be lost.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Phrases that say when: "within 15 minutes", "until 24 hours before its start".</summary>
    public static bool IsLimit(Complement complement) => complement.Preposition is "within" or "until" or "before" or "after" or "till" or "up to";

    private List<Clause>? ListFor(Connector connector, Polarity polarity) =>
        connector switch
        {
            Connector.Unless or Connector.Except => _exceptions,
            Connector.If or Connector.When or Connector.While or Connector.Where or Connector.Once or Connector.After => _conditions,
            Connector.Before or Connector.Until => _conditions,
            Connector.OnlyAfter
            or Connector.OnlyBefore
            or Connector.OnlyIf
            or Connector.OnlyWhen
            or Connector.OnlyUntil
            or Connector.AsLongAs
            or Connector.Provided => polarity == Polarity.Allowed ? _conditions : null,
            _ => null,
        };

    private static bool IsUntil(Connector connector) =>
        connector is Connector.Before or Connector.Until or Connector.OnlyBefore or Connector.OnlyUntil;

    private static Clause Negated(Clause clause) =>
        clause.Verb is null ? clause : clause with { Verb = clause.Verb with { Negated = !clause.Verb.Negated } };
}
