using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>"-> 200 once; again: 409 `already_used` with `details.usedAt`": the row remembers when, and a second call is refused.</summary>
internal sealed partial class OncePattern : IPattern
{
    public string Name => "once";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Operations.Count == 1))
        {
            if (
                context.Model.Api.FindOperation(statement.Operations[0]) is { Kind: OperationKind.Action } operation
                && context.Model.Domain.FindEntity(operation.Entity ?? "") is { } entity
                && Note().Match(statement.Text) is { Success: true } note
                && !MovesState(entity, operation)
                && Stamp(entity, operation, note.Groups["name"]) is { } stamp
            )
            {
                Write(context, statement, note, operation, entity, stamp);
            }
        }
    }

    // A life cycle refuses the second call by itself.
    private static bool MovesState(Entity entity, Operation operation) =>
        entity.Lifecycle?.Transitions.Exists(move => move.Operations.Contains(operation.Id)) == true;

    private static void Write(InferenceContext context, Statement statement, Match note, Operation operation, Entity entity, Attribute stamp)
    {
        if (!entity.Attributes.Contains(stamp))
        {
            entity.Attributes.Add(stamp);
            context.Changed();
        }

        var path = Formula.This.Then(stamp.Name);
        var span = new TextSpan(note.Index, note.Length);
        var refusal = new Refusal(int.Parse(note.Groups["status"].Value), note.Groups["code"] is { Success: true } code ? code.Value : null);
        var details = new Dictionary<string, Expression>(StringComparer.Ordinal);
        if (note.Groups["name"].Success)
        {
            details[stamp.Name] = path;
        }

        new GuardWriter(context).Write(statement, new Rule(new Act([operation], entity), Formula.Equal(path, Formula.Null), refusal, span), details);
        new EffectWriter(context).Write(statement, span, [operation], id => new SetEffect(path, Formula.Now) { Id = id });
    }

    /// <summary>The moment that the refusal names, else one called after the action; null when the refusal names something that is no moment.</summary>
    private static Attribute? Stamp(Entity entity, Operation operation, Group named)
    {
        var name = named.Success ? named.Value : Naming.Camel(Done(operation.Path) + " at");
        if (entity.FindAttribute(name) is { } known)
        {
            return known.Type == AttributeType.Timestamp ? known : null;
        }

        return Naming.Words(name)[^1] == "at"
            ? new Attribute
            {
                Name = name,
                Type = AttributeType.Timestamp,
                ReadOnly = true,
            }
            : null;
    }

    // "check-in" was "checked in".
    private static string Done(string path)
    {
        var words = path[(path.LastIndexOf('/') + 1)..].Split('-');
        return string.Join(' ', words.Skip(1).Prepend(WordForms.PastParticiple(words[0])));
    }

    [GeneratedRegex(
        @"\b(?:only )?(?:once|the first time)[;,.:]? (?:again|twice|a second time|the second time|the next time|after that|repeated|a second call)[:,]? (?<status>4\d\d)\b(?: `(?<code>\w+)`)?(?: with `details\.(?<name>\w+)`)?"
    )]
    private static partial Regex Note();
}
