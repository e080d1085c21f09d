using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>What an answer shows: list envelopes, and members of the entity that requests do not carry ("with `id`, `status: "draft"`").</summary>
internal sealed partial class ResponseSketch(InferenceContext context, Statement statement, Operation operation)
{
    public void Read(IReadOnlyList<JsonSketch> sketch)
    {
        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        if (operation.Kind == OperationKind.List && sketch.Any(member => member.IsList))
        {
            ReadEnvelope(sketch);
        }
        else if (entity is not null && operation.Kind is OperationKind.Create or OperationKind.Get or OperationKind.Replace or OperationKind.Patch)
        {
            foreach (var member in Unwrap(sketch))
            {
                Add(entity, member);
            }
        }
    }

    /// <summary>Code spans behind the status: <c>with `id`, `status: "draft"`, and each tier with `sold: 0`</c>.</summary>
    public void ReadProse(EndpointMention mention)
    {
        var tail = mention.Tail.In(statement.Text);
        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        if (entity is null || operation.Kind != OperationKind.Create || With().Match(tail) is not { Success: true } with)
        {
            return;
        }

        var current = entity;
        foreach (Match match in Word().Matches(with.Groups["fields"].Value))
        {
            current = match.Groups["thing"].Success ? context.Vocabulary.Entity(match.Groups["thing"].Value) ?? current : current;
            if (match.Groups["name"].Success)
            {
                var sample = match.Groups["sample"];
                Add(
                    current,
                    new JsonSketch(
                        match.Groups["name"].Value,
                        sample.Success ? [sample.Value.Trim('"')] : [],
                        sample.Value.StartsWith('"'),
                        false,
                        []
                    )
                );
            }
        }

        context.Claim(statement, new TextSpan(mention.Tail.Offset + with.Index, with.Length));
    }

    private static IReadOnlyList<JsonSketch> Unwrap(IReadOnlyList<JsonSketch> sketch) =>
        sketch is [{ Members.Count: > 0, IsList: false } single] ? single.Members : sketch;

    private void ReadEnvelope(IReadOnlyList<JsonSketch> sketch)
    {
        var options = ListFacts.Options(operation);
        var items = sketch.First(member => member.IsList).Name;
        var total = sketch.FirstOrDefault(member => !member.IsList && Total().IsMatch(member.Name))?.Name;
        context.State(
            statement,
            Model.Provenance.ElementId.Operation(operation.Id, "envelope"),
            $"{items} {total}",
            _ => (options.ItemsName, options.TotalName) = (items, total)
        );
    }

    /// <summary>Another endpoint for the same rows takes the member, wherever in the text it stands.</summary>
    private bool IsSent(Entity entity, string member) =>
        context.Statements.Any(other =>
            EndpointMention
                .Find(other)
                .Any(mention =>
                    EndpointTail.Of(other, mention).Request is { } request
                    && Unwrap(request).Any(sent => sent.Name == member)
                    && PathShape.Of(context, mention.Path) is var shape
                    && (shape.Collection ?? shape.Rows.Select(row => row.Entity).LastOrDefault()) == entity
                )
        );

    private void Add(Entity entity, JsonSketch sketch)
    {
        var isId = sketch.Name is "id" or "..." or "token";
        if (isId || Vocabulary.Attribute(entity, sketch.Name) is not null || Vocabulary.Relation(entity, Plain(sketch.Name)) is not null)
        {
            return;
        }

        var draft = new MemberDraft
        {
            Phrase = sketch.Name,
            Span = new TextSpan(0, statement.Text.Length),
            Type = SketchTypes.Of(sketch),
            IsList = sketch.IsList,
            ReadOnly = !IsSent(entity, sketch.Name),
        };
        if (sketch.Members.Count > 0)
        {
            draft.Target = EntityFacts.Ensure(context, statement, WordForms.Singular(Naming.Phrase(sketch.Name))).Name;
            draft.Type = null;
            draft.Parts.AddRange(
                sketch
                    .Members.Where(inner => inner.Name != "id")
                    .Select(inner => new MemberDraft
                    {
                        Phrase = inner.Name,
                        Span = draft.Span,
                        Type = SketchTypes.Of(inner),
                        ReadOnly = true,
                    })
            );
        }
        else if (sketch is { IsQuoted: true, Samples.Count: 1 } && sketch.Name is "status" or "state")
        {
            draft.EnumValues.Add(sketch.Samples[0]);
            draft.Default = new Literal(sketch.Samples[0]);
        }
        else if (sketch is { IsQuoted: false, Samples: [var sample] } && decimal.TryParse(sample, out var number))
        {
            draft.Default = new Literal(number);
        }

        MemberWriter.Write(context, statement, entity, draft, inProse: false);
    }

    private static string Plain(string name) => name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name;

    [GeneratedRegex(@"(?:->|→|returns|answers)[^`]*?\bwith (?<fields>(?:`[^`]+`|[\w, ])+)")]
    private static partial Regex With();

    [GeneratedRegex(@"`(?<name>\w+)(?:\s*:\s*(?<sample>[^`]+))?`|\beach (?<thing>\w+)\b|\bthe (?<thing>\w+) with\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:total|count|size|number)", RegexOptions.IgnoreCase)]
    private static partial Regex Total();
}
