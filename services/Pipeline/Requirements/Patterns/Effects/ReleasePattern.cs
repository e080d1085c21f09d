using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>
/// "-> 204, releases at once", "tickets become available again", "An expired hold gives its tickets back by itself": what counts what is taken stops counting.
/// Nothing has to be done for it, because the guards count rows as they are, but it has to be proven.
/// </summary>
internal sealed partial class ReleasePattern : IPattern
{
    public string Name => "releases";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            var expiries = new[] { Expired(), OnExpiry() }.Select(shape => shape.Match(statement.Text)).Where(match => match.Success).ToList();
            foreach (var match in expiries)
            {
                var entity = context.Vocabulary.Entity(match.Groups["what"].Value);
                Write(
                    context,
                    statement,
                    match,
                    Guard.Expiry,
                    aggregate => entity is not null && aggregate.Source.Root == entity.Name && Expires(entity, aggregate)
                );
            }

            foreach (
                var operation in statement
                    .Operations.Select(context.Model.Api.FindOperation)
                    .OfType<Operation>()
                    .Where(operation => operation.Kind is OperationKind.Delete or OperationKind.Action)
            )
            {
                if (
                    expiries.Count == 0
                    && Released().Match(statement.Text) is { Success: true } match
                    && context.Model.Domain.FindEntity(operation.Entity ?? "") is { } entity
                )
                {
                    Write(
                        context,
                        statement,
                        match,
                        operation.Id,
                        aggregate =>
                            operation.Kind == OperationKind.Delete
                                ? aggregate.Source.Root == entity.Name
                                : DependsOnState(context, aggregate, entity, operation)
                    );
                }
            }
        }
    }

    private static void Write(InferenceContext context, Statement statement, Match match, string by, Func<AggregateExpression, bool> isReleased)
    {
        var span = new TextSpan(match.Index, match.Length);
        var guard = context
            .Model.Api.Operations.Where(operation => operation.Kind == OperationKind.Create)
            .SelectMany(operation => operation.Guards)
            .Where(guard => Aggregates(guard.Condition).Any(isReleased))
            .OrderBy(guard => Mentions(guard.Condition, "me") ? 1 : 0)
            .FirstOrDefault();
        if (guard is null)
        {
            return;
        }

        if (!guard.ReleasedBy.Contains(by))
        {
            guard.ReleasedBy.Add(by);
            context.Changed();
        }

        context.Derive(statement, ElementId.Release(guard.Id, by));
        context.Claim(statement, span);
    }

    private static bool Expires(Entity entity, AggregateExpression aggregate) =>
        Moment.Expiry(entity) is { } expiry
        && aggregate.Where is not null
        && Paths(aggregate.Where).Any(path => path.Root == aggregate.Alias && path.Members is [var member] && member == expiry.Name);

    /// <summary>The action leads from a state that counts to one that does not.</summary>
    private static bool DependsOnState(InferenceContext context, AggregateExpression aggregate, Entity entity, Operation operation)
    {
        var moves = entity.Lifecycle?.Transitions.FindAll(move => move.Operations.Contains(operation.Id)) ?? [];
        return aggregate.Where is not null
            && Expressions(aggregate.Where)
                .OfType<BinaryExpression>()
                .Any(part =>
                    part.Left is PathExpression path
                    && path.Root == aggregate.Alias
                    && path.Members.Count > 0
                    && path.Members[^1] == entity.Lifecycle?.Attribute
                    && Owner(context, aggregate.Source.Root, path.Members) == entity.Name
                    && States(part.Right) is { Count: > 0 } counted
                    && moves.Exists(move => counted.Contains(move.From) && !counted.Contains(move.To))
                );
    }

    private static string? Owner(InferenceContext context, string entity, IReadOnlyList<string> members) =>
        members
            .SkipLast(1)
            .Aggregate((string?)entity, (current, member) => context.Model.Domain.FindEntity(current ?? "")?.FindRelation(member)?.Target);

    private static List<string> States(Expression expression) =>
        [.. Expressions(expression).OfType<Literal>().Select(literal => literal.Value).OfType<string>()];

    private static IEnumerable<AggregateExpression> Aggregates(Expression expression) =>
        Expressions(expression).OfType<AggregateExpression>().Where(aggregate => aggregate.Source.Members.Count == 0);

    private static IEnumerable<PathExpression> Paths(Expression expression) => Expressions(expression).OfType<PathExpression>();

    private static bool Mentions(Expression expression, string root) => Paths(expression).Any(path => path.Root == root);

    private static IEnumerable<Expression> Expressions(Expression expression) =>
        (
            expression switch
            {
                NotExpression not => Expressions(not.Operand),
                BinaryExpression binary => Expressions(binary.Left).Concat(Expressions(binary.Right)),
                ListExpression list => list.Items.SelectMany(Expressions),
                CallExpression call => call.Arguments.SelectMany(Expressions),
                AggregateExpression aggregate => new[] { aggregate.Where, aggregate.Value }.OfType<Expression>().SelectMany(Expressions),
                _ => [],
            }
        ).Prepend(expression);

    private const string Alone =
        @"(?:,? (?:automatically|at once|immediately|right away|by (?:itself|themselves)|on its own|without (?:anybody|anyone|any|a|somebody|further)\b[^.;,]*))?";

    private const string GivesBack =
        @"(?:(?:gives?|puts?|hands?) (?:its|the|their) [\w ]+? back|(?:releases?|returns?|frees?(?: up)?) (?:its|the|their) [\w ]+?|no longer counts?|stops? counting)";

    private const string FreeAgain = @"(?:becomes?|are|is|gets?|turns?) (?:available|free|bookable|on sale) again";

    [GeneratedRegex(
        @"\b(?:an? |the |every |each )?(?:expired|lapsed) (?<what>\w+?)s? " + GivesBack + Alone + @"(?=[.,;]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Expired();

    [GeneratedRegex(
        @"\b(?:when|once|after|as soon as) (?:an?|the) (?<what>\w+?) (?:expires|has expired|lapses|runs out),? (?:its|the|their) [\w ]+? "
            + FreeAgain
            + Alone
            + @"(?=[.,;]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OnExpiry();

    [GeneratedRegex(
        @"\b(?:(?:it |which )?(?:releases?|frees?)(?: (?:it|them|(?:the|its|their) \w+))?(?: up)?|"
            + GivesBack
            + @"|(?:the |its |their |all )*\w+ "
            + FreeAgain
            + ")"
            + Alone
            + @"(?=[.,;]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Released();
}
