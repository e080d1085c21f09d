using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Constraints;

/// <summary>"end after start", "`salesEndAt` must not be after `startsAt`", "the discount can not exceed the price": two members of one row.</summary>
internal sealed partial class MemberComparisons : IPattern
{
    public string Name => "member-comparisons";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (Match match in Shape().Matches(statement.Text))
            {
                Read(context, statement, match, match.Groups["left"].Value);
            }

            foreach (Match match in OfMember().Matches(statement.Text))
            {
                Read(context, statement, match, MemberBefore(statement, match.Index));
            }
        }
    }

    /// <summary>"end | timestamp | after start", "end (timestamp, after start)": the member that the row or the brackets are about.</summary>
    private static string MemberBefore(Statement statement, int at) =>
        statement.Kind == StatementKind.TableRow ? statement.Cells[0].Text.Trim() : Bracketed().Match(statement.Text[..at]).Groups["left"].Value;

    private static void Read(InferenceContext context, Statement statement, Match match, string leftWords)
    {
        var span = new TextSpan(match.Index, match.Length);
        if (leftWords.Length == 0 || statement.IsClaimed(span))
        {
            return;
        }

        var mentioned = context.Model.Domain.Entities.Where(entity =>
            statement.Requirement.Elements.Exists(id => id.StartsWith($"attribute:{entity.Name}.", StringComparison.Ordinal))
        );
        foreach (var entity in mentioned.Concat(Scope.Entities(context, statement)).Distinct())
        {
            if (
                Find(entity, leftWords) is { } left
                && Find(entity, match.Groups["right"].Value) is { } right
                && left != right
                && Comparable(left, right)
            )
            {
                State(context, statement, entity, left, Sign(match), right, span);
                return;
            }
        }
    }

    private static void State(
        InferenceContext context,
        Statement statement,
        Entity entity,
        Attribute left,
        BinaryOperator sign,
        Attribute right,
        TextSpan span
    )
    {
        var id = Naming.Kebab($"{entity.Name} {left.Name} against {right.Name}");
        var condition = new BinaryExpression(new PathExpression("this", [left.Name]), sign, new PathExpression("this", [right.Name]));
        Expression checkedCondition = left.Required && right.Required ? condition : Unless(left, Unless(right, condition));
        context.State(
            statement,
            ElementId.Guard(id),
            condition.ToString(),
            text =>
                entity.Invariants.Add(
                    new Invariant
                    {
                        Id = id,
                        Condition = checkedCondition,
                        Member = left.Name,
                        Message = $"{Naming.Phrase(left.Name)} {Text(sign)} {Naming.Phrase(right.Name)}.",
                    }
                ),
            span
        );
        context.Classify(statement, RequirementKind.Data);
        context.Claim(statement, span);
    }

    private static Expression Unless(Attribute attribute, Expression condition) =>
        attribute.Required
            ? condition
            : new BinaryExpression(
                new BinaryExpression(new PathExpression("this", [attribute.Name]), BinaryOperator.Equal, new Literal(null)),
                BinaryOperator.Or,
                condition
            );

    /// <summary>"end" finds "end time" and "ends at" where only one member starts so.</summary>
    private static Attribute? Find(Entity entity, string words)
    {
        var plain = Vocabulary.Normalize(words.Trim('`'));
        var named = Vocabulary.Attribute(entity, words.Trim('`'));
        var starting = entity
            .Attributes.Where(attribute => Naming.Words(attribute.Name)[0] is var first && (first == plain || first == plain + "s"))
            .ToList();
        return named ?? (starting.Count == 1 ? starting[0] : null);
    }

    private static bool Comparable(Attribute left, Attribute right) => left.Type == right.Type || (IsNumber(left) && IsNumber(right));

    private static bool IsNumber(Attribute attribute) =>
        attribute.Type is AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money;

    private static BinaryOperator Sign(Match match)
    {
        var up = match.Groups["up"].Success;
        return match.Groups["equal"].Success ? (up ? BinaryOperator.GreaterOrEqual : BinaryOperator.LessOrEqual)
            : match.Groups["not"].Success ? (up ? BinaryOperator.LessOrEqual : BinaryOperator.GreaterOrEqual)
            : up ? BinaryOperator.Greater
            : BinaryOperator.Less;
    }

    private static string Text(BinaryOperator sign) =>
        sign switch
        {
            BinaryOperator.Greater => "must be after (more than)",
            BinaryOperator.GreaterOrEqual => "must not be before (less than)",
            BinaryOperator.Less => "must be before (less than)",
            _ => "must not be after (more than)",
        };

    private const string Member = @"`?[A-Za-z]\w*`?(?: (?:date|time|price|at|number|value))?";

    private const string Compared =
        @"(?:(?:must|has to|should|can|may|shall|always|is|are|lies?|be|to)\s*)*(?:(?<not>not|never)\s+)?(?:be |lie |come )?(?:"
        + @"(?<equal>on or |equal to or |the same (?:as )?or |at or )?(?:(?<up>after|later than|greater than|more than|higher than|larger than|exceeds?|above|(?<equal>at least))|before|earlier than|less than|lower than|smaller than|below|(?<equal>at most))"
        + @"(?<equal> or (?:equal to|on|the same as))?) (?:the |its |an? )?(?<right>"
        + Member
        + ")";

    [GeneratedRegex(
        @"(?:\bthe |\bits |\ban? )?(?<left>`?\b[A-Za-z]\w*`?(?: (?:date|time|price|at|number|value))?) " + Compared,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?<=[|,;(]\s*)" + Compared + @"(?=\s*(?:[|,;).]|$))", RegexOptions.IgnoreCase)]
    private static partial Regex OfMember();

    [GeneratedRegex("(?<left>" + Member + @")\s*\([^()]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();
}
