using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Limits;

/// <summary>"A class never has more active bookings than its capacity; further bookings are refused with 409", "The number of bookings of a tour must not exceed its seats".</summary>
internal sealed partial class CapacityLimitPattern : IPattern
{
    public string Name => "capacity-limits";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var limit in new[] { NeverMore(), NotExceed() }.Select(shape => shape.Match(statement.Text)).Where(match => match.Success))
            {
                Read(context, statement, limit);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Match limit)
    {
        var whole = EntityNames.Find(context.Model, context.Vocabulary, limit.Groups["whole"].Value);
        var taker = EntityNames.Find(context.Model, context.Vocabulary, limit.Groups["takers"].Value);
        if (
            whole is null
            || taker is null
            || !IsCapacity(whole, limit.Groups["capacity"].Value)
            || taker.Relations.Find(relation => relation.IsToOne() && relation.Target == whole.Name) is not { } place
        )
        {
            return;
        }

        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(taker, Formula.This));
        var creates = context.Vocabulary.Operations(taker, OperationKind.Create).ToList();
        if (creates.Count == 0 || Capacity.Left(scope, new RowReference(whole, Formula.This.Then(place.Name))) is not { } left)
        {
            return;
        }

        var condition = Capacity.Amount(taker) is { } amount
            ? Formula.Compare(left, BinaryOperator.GreaterOrEqual, Formula.This.Then(amount.Name))
            : Formula.Compare(left, BinaryOperator.Greater, Formula.Number(0));
        var refusal = Refusal.Read([.. statement.Tokens]);
        var span = new TextSpan(limit.Index, limit.Length);
        new GuardWriter(context).Write(
            statement,
            new Rule(new Act(creates, taker), condition, refusal with { Status = refusal.Status ?? 409 }, span)
        );
        context.Claim(statement, span);
    }

    private static bool IsCapacity(Entity whole, string words) =>
        Capacity.Find(whole) is { } capacity && whole.FindAttributeByWords(words) == capacity;

    private const string Refused =
        @"(?:[;,.]\s*(?:any )?(?:further|more|other|additional|later)(?: \w+){1,2} (?:is|are|gets?) (?:refused|rejected|declined)(?: with)?(?: \(?`?\d{3}`?\)?)?(?: `\w+`)?)?";

    [GeneratedRegex(
        @"\b(?:an?|each|every|the|one) (?<whole>\w+(?: \w+)??) (?:(?:can|may|must|shall|will|should) )?(?:never |not )?(?:have|has|takes?|holds?|accepts?|gets?|receives?) (?:no |not )?more (?:\w+ )??(?<takers>\w+) than (?:its|the|their) (?<capacity>\w+)"
            + Refused,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NeverMore();

    [GeneratedRegex(
        @"\b(?:the )?number of (?:\w+ )??(?<takers>\w+) (?:of|for|in|on) (?:an?|each|every|the|one) (?<whole>\w+) (?:must|may|can|shall|should)? ?(?:not|never)? ?(?:exceeds?|be (?:greater|higher|larger|more) than|goes? (?:above|beyond)) (?:its|the|their) (?<capacity>\w+)"
            + Refused,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotExceed();
}
