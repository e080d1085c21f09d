using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Something done to a row: <c>POST /orders/{id}/cancel</c>. A state that is called like the verb is reached; members of the body that are attributes of the row are set.</summary>
internal sealed class ActionReading : IOperationReading
{
    public string Name => "action";

    public Operation? TryRead(Call call, Draft draft)
    {
        var step = call.Path.IsItem || call.Path.Steps.Count < 2 ? null : call.Path.Steps[^2];
        if (call.Method == "GET" || step is not { Keys.Count: 1 } || draft.Resources.At(call.Path, step) is not { } resource)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Action, resource);
        operation.Parameters.FindAll(parameter => parameter.Entity == resource.Entity.Name).ForEach(parameter => parameter.ParentRelation = null);
        operation.Body = draft.Bodies.Of(call, null);
        operation.Effects.AddRange(Changes(call, resource));
        if (call.Read.IsObject && draft.Resources.Shown(call.Read.Core) == resource)
        {
            draft.AnswerRow(operation, call, resource);
        }
        else
        {
            draft.AnswerLiteral(operation, call);
        }

        if (operation.Effects.Count == 0)
        {
            draft.Undescribed.Add(operation);
        }

        draft.Assume(ElementId.Operation(operation.Id), AssumptionOf(call, operation), call.Operation);
        return operation;
    }

    private static IEnumerable<Effect> Changes(Call call, Resource resource)
    {
        var name = Naming.Kebab(call.Operation.Id);
        var state = WordForms.ResultState(Naming.Phrase(call.Path.Noun));
        foreach (var attribute in resource.Entity.Attributes.Where(attribute => attribute.Type == AttributeType.Enum))
        {
            if (
                attribute.EnumValues.Find(value => Naming.Snake(value) == state || Naming.Snake(value) == Naming.Snake(call.Path.Noun)) is { } reached
            )
            {
                yield return new SetEffect(new PathExpression("this", [attribute.Name]), new Literal(reached))
                {
                    Id = $"{name}-{Naming.Kebab(attribute.Name)}",
                };
            }
        }

        foreach (
            var flag in resource
                .Entity.Attributes.Where(attribute => attribute is { Type: AttributeType.Boolean, ReadOnly: true, Computed: null })
                .Where(attribute => Naming.Snake(attribute.Name) == state || Naming.Snake(attribute.Name) == $"is_{state}")
        )
        {
            yield return new SetEffect(new PathExpression("this", [flag.Name]), new Literal(true)) { Id = $"{name}-{Naming.Kebab(flag.Name)}" };
        }

        foreach (var property in call.Write is { IsObject: true, Schema: { } body } ? body.Properties : [])
        {
            if (resource.Members.TryGetValue(property.Name, out var member) && member.Kind == MemberKind.Attribute)
            {
                yield return new SetEffect(new PathExpression("this", [member.Name]), InputPath.Body(property.Name))
                {
                    Id = $"{name}-{Naming.Kebab(member.Name)}",
                };
            }
        }
    }

    private static string AssumptionOf(Call call, Operation operation) =>
        operation.Effects.Count == 0
            ? $"What {call} changes is not described; it finds the row, checks its input and answers in the documented shape."
            : $"{call} changes {string.Join(" and ", operation.Effects.OfType<SetEffect>().Select(effect => effect.Target.Members[^1]))} because they are called like it.";
}
