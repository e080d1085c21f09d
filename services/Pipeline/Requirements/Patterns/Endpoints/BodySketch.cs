using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>Makes the request body that a sketch shows; what the fields write is completed when all members are known.</summary>
internal static class BodySketch
{
    public static string Add(InferenceContext context, Operation operation, Entity? entity, IReadOnlyList<JsonSketch> members, string? envelope)
    {
        var body = new Body
        {
            Name = Naming.Pascal(operation.Id) + "Request",
            Entity = entity?.Name,
            Envelope = envelope,
        };
        foreach (var sketch in members.Where(sketch => sketch.Name is not "..."))
        {
            body.Fields.Add(
                new BodyField
                {
                    Name = sketch.Name,
                    Type = SketchTypes.Of(sketch) ?? Members.NameTypes.Guess(Naming.Words(sketch.Name)) ?? AttributeType.String,
                    IsList = sketch.IsList,
                    Required = operation.Kind != OperationKind.Patch && sketch.Samples is not ["?"],
                }
            );
            if (sketch.IsQuoted && sketch.Samples.Count > 1)
            {
                body.Fields[^1].EnumValues.AddRange(sketch.Samples);
            }
        }

        context.Model.Api.Bodies.Add(body);
        return body.Name;
    }
}
