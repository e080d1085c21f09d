using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>The values of a status that only the rules name: "set the status of a new appointment to `booked`", "open to in_progress; in_progress to done".</summary>
internal sealed class StateValuesPattern : IPattern
{
    public string Name => "state-values";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities.Where(entity => !HasStates(entity)).OrderBy(entity => StatusOf(entity) is null).ToList())
        {
            var found = Find(context, entity).ToList();
            if (StatusOf(entity) is null && found.Exists(item => item.IsMove && IsKnown(context, item.Value)))
            {
                continue;
            }

            found.AddRange(
                StatusOf(entity) is null
                    ? []
                    : Moves(context)
                        .Where(move => found.Exists(item => item.Value == move.Value))
                        .SelectMany(move => Moves(context).Where(other => other.Statement == move.Statement))
                        .ToList()
            );
            var values = found.Select(item => item.Value).Distinct(StringComparer.Ordinal).ToList();
            if (values.Count > 1 && (StatusOf(entity) is not null || found.Exists(item => item.IsMove)))
            {
                Set(context, entity, StatusOf(entity), InOrderOfList(context, values), found[0].Statement);
            }
        }
    }

    private static Attribute? StatusOf(Entity entity) => entity.Attributes.Find(candidate => candidate.Name is "status" or "state");

    // Another entity has that state already, so the sentence speaks of that one.
    private static bool IsKnown(InferenceContext context, string value) =>
        context.Model.Domain.Entities.Exists(entity => entity.FindValue(value) is not null);

    /// <summary>"An issue is open, in_progress, in_review, done or closed": the list that names them all gives their order.</summary>
    private static List<string> InOrderOfList(InferenceContext context, List<string> values)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            var words = statement.Tokens.Select(token => token.Text).Where(values.Contains).ToList();
            if (
                words.Count == values.Count
                && words.Distinct(StringComparer.Ordinal).Count() == values.Count
                && statement.Clauses.Any(clause => clause.Verb is { IsCopula: true })
            )
            {
                context.Claim(statement);
                return words;
            }
        }

        return values;
    }

    private static IEnumerable<(string Value, bool IsMove, Statement Statement)> Moves(InferenceContext context) =>
        from statement in context.Statements
        from clause in statement.AllClauses.Where(IsMachine)
        from move in clause.Moves.Where(move => move.From is not null)
        from token in new[] { move.From!, move.To }
        select (token.Text, true, statement);

    // "the median hours from created to resolved" is no move.
    private static bool IsMachine(Clause clause) =>
        clause.Step == ScenarioStep.None
        && clause.Verb?.Lemma is null or "go" or "move" or "change" or "become" or "pass" or "switch" or "turn" or "be" or "progress" or "advance";

    private static bool HasStates(Entity entity) =>
        entity.Attributes.Exists(attribute =>
            attribute.Type == AttributeType.Enum && attribute.Name is "status" or "state" && attribute.EnumValues.Count > 0
        );

    private static void Set(InferenceContext context, Entity entity, Attribute? attribute, List<string> values, Statement statement)
    {
        if (attribute is null)
        {
            attribute = new Attribute { Name = "status", Source = statement.Requirement.Source };
            entity.Attributes.Add(attribute);
        }

        attribute.Type = AttributeType.Enum;
        attribute.EnumValues.AddRange(values.Where(value => !attribute.EnumValues.Contains(value)));
        context.Derive(statement, ElementId.Attribute(entity.Name, attribute.Name, "enum"));
        context.Changed();
    }

    private static IEnumerable<(string Value, bool IsMove, Statement Statement)> Find(InferenceContext context, Entity entity)
    {
        foreach (
            var statement in context.Statements.Where(statement =>
                statement.Kind is StatementKind.Sentence or StatementKind.ListItem && IsAbout(context, statement, entity)
            )
        )
        {
            foreach (var clause in statement.AllClauses.Where(clause => clause.Step == ScenarioStep.None))
            {
                foreach (
                    var move in clause
                        .Moves.Where(move => move.From is not null && IsMachine(clause))
                        .SelectMany(move => new[] { move.From!, move.To })
                )
                {
                    yield return (move.Text, true, statement);
                }

                foreach (var word in Literals(clause, entity, context))
                {
                    yield return (word, false, statement);
                }
            }
        }
    }

    private static IEnumerable<string> Literals(Clause clause, Entity entity, InferenceContext context)
    {
        var phrases = new[] { clause.Subject, clause.Object }.OfType<NounPhrase>().ToList();
        var ofRows = phrases
            .Where(phrase => EntityNames.Find(context.Model, context.Vocabulary, phrase) == entity)
            .SelectMany(phrase => phrase.Modifiers)
            .Where(modifier => modifier.Kind == ModifierKind.Literal);
        var ofVerb = clause.Attributes.Where(attribute => attribute.Kind == ModifierKind.Literal);
        var set = phrases.Exists(phrase => phrase.Head is "status" or "state")
            ? clause
                .Complements.Where(complement => complement.Preposition is "to" or "from" or "as")
                .Select(complement => complement.Phrase?.HeadToken)
            : [];
        var otherwise = clause is { Kind: ClauseKind.Fragment, Connector: Connector.Otherwise } ? [clause.Subject?.HeadToken] : Array.Empty<Token?>();
        return ofRows
            .Concat(ofVerb)
            .Select(modifier => modifier.Text)
            .Concat(set.Concat(otherwise).OfType<Token>().Where(token => token.IsLiteral).Select(token => token.Text))
            .Where(IsState);
    }

    private static bool IsState(string text) => text.All(letter => char.IsAsciiLetterLower(letter) || letter is '_' or '-');

    // By a phrase of its own, or by the sentence before it in the paragraph.
    private static bool IsAbout(InferenceContext context, Statement statement, Entity entity)
    {
        for (var current = statement; current is not null && current.Block == statement.Block; current = current.Previous)
        {
            var named = current
                .AllClauses.SelectMany(clause => new[] { clause.Subject, clause.Subject?.Possessor, clause.Object, clause.Object?.Possessor })
                .Select(phrase => EntityNames.Find(context.Model, context.Vocabulary, phrase))
                .OfType<Entity>()
                .ToList();
            if (named.Count > 0)
            {
                return named.Contains(entity);
            }
        }

        return statement.Subject == entity.Name;
    }
}
