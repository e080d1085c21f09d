using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>Makes members, bodies and response facts of the sketches behind an endpoint.</summary>
internal sealed class EndpointPayload(InferenceContext context, Statement statement, Operation operation)
{
    public void Read(EndpointTail tail, EndpointMention mention)
    {
        foreach (var span in tail.Understood)
        {
            context.Claim(statement, span);
        }

        if (tail.Status is { } status)
        {
            context.State(statement, ElementId.Operation(operation.Id, "status"), status, value => operation.Response.Status = value, mention.Span);
        }

        if (tail.Request is { } request)
        {
            ReadRequest(request);
        }

        var answer = new ResponseSketch(context, statement, operation);
        if (tail.Response is { } response)
        {
            answer.Read(response);
            ReadResponseEnvelope(response);
        }

        answer.ReadProse(mention);
    }

    /// <summary><c>{"article": {...}}</c> around one row.</summary>
    private void ReadResponseEnvelope(IReadOnlyList<JsonSketch> response)
    {
        if (operation.Kind != OperationKind.List && response is [{ IsList: false } single] && (single.Members.Count > 0 || single.Samples is ["..."]))
        {
            context.State(statement, ElementId.Operation(operation.Id, "envelope"), single.Name, name => operation.Response.Envelope = name);
        }
    }

    private void ReadRequest(IReadOnlyList<JsonSketch> request)
    {
        var envelope = request is [{ Members.Count: > 0, IsList: false } single] ? single : null;
        var members = envelope?.Members ?? request;
        var entity = operation.Kind is OperationKind.Create or OperationKind.Replace or OperationKind.Patch
            ? context.Model.Domain.FindEntity(operation.Entity ?? "")
            : null;
        var account = operation.Kind == OperationKind.Register ? context.Vocabulary.AccountEntity : null;
        foreach (var member in account is null ? [] : members.Where(member => member.Name is not ("password" or "role" or "email")))
        {
            WriteMember(account!, member);
        }

        foreach (var member in entity is null ? [] : members)
        {
            WriteMember(entity!, member);
        }

        if (operation.Body is null)
        {
            operation.Body = BodySketch.Add(context, operation, entity, members, envelope?.Name);
            context.Changed();
        }
    }

    private void WriteMember(Entity entity, JsonSketch sketch)
    {
        var draft = new MemberDraft
        {
            Phrase = sketch.Name,
            Span = new TextSpan(0, statement.Text.Length),
            Type = SketchTypes.Of(sketch),
            IsList = sketch.IsList,
        };
        if (sketch.Members.Count > 0)
        {
            var part = EntityFacts.Ensure(context, statement, WordForms.Singular(Naming.Phrase(sketch.Name)));
            draft.Target = part.Name;
            draft.Type = null;
            draft.Parts.AddRange(
                sketch.Members.Select(inner => new MemberDraft
                {
                    Phrase = inner.Name,
                    Span = draft.Span,
                    Type = SketchTypes.Of(inner),
                    IsList = inner.IsList,
                })
            );
        }

        if (sketch.Samples.Count > 1 && sketch.IsQuoted)
        {
            draft.EnumValues.AddRange(sketch.Samples);
        }

        var plain =
            sketch.Name.EndsWith("_id", StringComparison.Ordinal) ? sketch.Name[..^3]
            : sketch.Name.EndsWith("Id", StringComparison.Ordinal) ? sketch.Name[..^2]
            : sketch.Name;
        var known = Vocabulary.Attribute(entity, sketch.Name) is not null || Vocabulary.Relation(entity, plain) is not null;
        if (!known || draft.Parts.Count > 0)
        {
            MemberWriter.Write(context, statement, entity, draft, inProse: false);
        }
    }
}
