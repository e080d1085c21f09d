using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>Notes below an endpoint: "hold expired: 410 `hold_expired`", "sales over or event not published: 409 `not_on_sale`", "not enough left: 409 `sold_out` with `details.available`".</summary>
internal sealed partial class RefusalNotePattern : IPattern
{
    public string Name => "refusal-notes";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Concat(context.Refusals).Where(statement => statement.Operations.Count > 0))
        {
            foreach (Match note in Note().Matches(statement.Text))
            {
                foreach (var operation in statement.Operations.Select(context.Model.Api.FindOperation).OfType<Operation>())
                {
                    Read(context, statement, note, operation);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Match note, Operation operation)
    {
        if (
            operation.Entity is not { } name
            || context.Model.Domain.FindEntity(name) is not { } entity
            || operation.Kind is OperationKind.List or OperationKind.Get
        )
        {
            return;
        }

        if (VersionNote.TryRead(context, statement, note, operation))
        {
            return;
        }

        if (TakenValue.TryRead(context, statement, note, entity) || OwnerNote.TryRead(context, statement, note, operation, entity))
        {
            return;
        }

        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(entity, Formula.This));
        var alternatives = Alternative()
            .Split(note.Groups["when"].Value)
            .Select(words => NoteCondition.Read(words.Trim(), scope, operation, context.Model))
            .ToList();
        if (alternatives.Contains(null) || !Details(note.Groups["rest"].Value, alternatives!, out var details))
        {
            return;
        }

        var refusal = new Refusal(int.Parse(note.Groups["status"].Value), note.Groups["code"] is { Success: true } code ? code.Value : null);
        var span = new TextSpan(note.Index, note.Length);
        var condition = Formula.And(alternatives.Select(alternative => alternative!.Allowed))!;
        if (!Repeats(context, statement, entity, condition, refusal))
        {
            new GuardWriter(context).Write(statement, new Rule(new Act([operation], entity), condition, refusal, span), details);
        }

        context.Claim(statement, span);
    }

    /// <summary>What the members of the row say of each other already gets the status of the note.</summary>
    private static bool Repeats(InferenceContext context, Statement statement, Entity entity, Expression condition, Refusal refusal)
    {
        // Turned round, a comparison says the same of members that are there.
        var allowed = condition is NotExpression { Operand: BinaryExpression comparison }
            ? comparison with
            {
                Operator = Turned(comparison.Operator),
            }
            : condition;
        if (refusal.Status is not { } status || entity.Invariants.Find(invariant => invariant.Condition.Equals(allowed)) is not { } known)
        {
            return false;
        }

        if (known.Status != status && status != context.Model.Api.Errors.ValidationStatus)
        {
            known.Status = status;
            context.Changed();
        }

        context.Derive(statement, ElementId.Guard(known.Id));
        return true;
    }

    private static BinaryOperator Turned(BinaryOperator comparison) =>
        comparison switch
        {
            BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
            BinaryOperator.LessOrEqual => BinaryOperator.Greater,
            BinaryOperator.Greater => BinaryOperator.LessOrEqual,
            BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
            _ => comparison,
        };

    // "with `details.available`": only what the condition itself can tell.
    private static bool Details(string rest, IReadOnlyList<NoteCondition> conditions, out Dictionary<string, Expression> details)
    {
        details = new Dictionary<string, Expression>(StringComparer.Ordinal);
        if (Detail().Match(rest) is not { Success: true } detail)
        {
            return Unchanged().Replace(rest, "").Trim(' ', '.', ',').Length == 0;
        }

        var value = conditions.Select(condition => condition.Detail).FirstOrDefault(expression => expression is not null);
        if (value is not null)
        {
            details[detail.Groups["name"].Value] = value;
        }

        return value is not null;
    }

    // "the hold stays": a refusal changes nothing, whatever is refused.
    [GeneratedRegex(
        @"^[,\s]*(?:and |but )?(?:(?:the|its|a) )?(?:\w+ (?:stays?|remains?|is kept|are kept|keeps?)(?: (?:as (?:it is|they are)|valid|active|untouched|unchanged))?|nothing (?:is (?:changed|charged|stored|saved|created)|changes|happens))\.?\s*$"
    )]
    private static partial Regex Unchanged();

    [GeneratedRegex(@"(?<when>[^:.;|>]+): (?<status>4\d\d)(?: `(?<code>\w+)`)?(?<rest>[^;]*?)(?=[;]|\.?$)")]
    private static partial Regex Note();

    [GeneratedRegex(@"\bor\b")]
    private static partial Regex Alternative();

    [GeneratedRegex(@"^\s*with `details\.(?<name>\w+)`\.?$")]
    private static partial Regex Detail();
}
