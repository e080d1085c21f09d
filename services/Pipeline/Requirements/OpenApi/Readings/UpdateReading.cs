using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Changes a row: the whole, what is sent, or the values of query parameters.</summary>
internal sealed class UpdateReading : IOperationReading
{
    public string Name => "update";

    public Operation? TryRead(Call call, Draft draft)
    {
        var resource = draft.Resources.Of(call);
        var isForm = call is { Method: "POST", Path.IsItem: true, Intent.IsNamed: false };
        if (
            resource is null
            || !(call.Intent.Kind is IntentKind.Replace or IntentKind.Patch || isForm)
            || Subjects.Of(call, resource, draft) is not { IsKnown: true } subject
        )
        {
            return null;
        }

        if (!call.Write.IsObject)
        {
            return isForm || call.Operation.Query.Any() ? ReadValues(call, resource, subject, draft) : null;
        }

        var isPatch = call.Intent.Kind == IntentKind.Patch || isForm || SendsParts(call, resource);
        var operation = draft.NewOperation(call, isPatch ? OperationKind.Patch : OperationKind.Replace, resource);
        operation.Body = draft.Bodies.Of(call, resource, isPatch);
        operation.Subject = subject.Row;
        operation.CreatesWhenMissing = !isPatch && call.Path.IsItem && !resource.Creates.Any();
        operation.Response.CreatedStatus = operation.CreatesWhenMissing && call.Operation.Answers(201) ? 201 : null;
        draft.AnswerRow(operation, call, resource);
        return operation;
    }

    // A PUT whose body may lack what every row has changes only what is sent.
    private static bool SendsParts(Call call, Resource resource) =>
        resource.Members.Any(member => IsRequired(resource, member.Value) && call.Write.Schema!.Find(member.Key) is not { Required: true });

    private static bool IsRequired(Resource resource, Member member) =>
        resource.Entity.FindAttribute(member.Name) is { Required: true, ReadOnly: false, Immutable: false } attribute
            ? attribute.Name != resource.Entity.PublicKey || resource.Creates.Any()
            : resource.Entity.FindRelation(member.Name) is { Required: true, ReadOnly: false };

    // A parameter that becomes a value of the row keeps the limits of that value.
    private static void Limit(Parameter parameter, Resource resource)
    {
        if (
            parameter.In != ParameterPlace.Query
            || resource.Members.GetValueOrDefault(parameter.Name) is not { Kind: MemberKind.Attribute } member
            || resource.Entity.FindAttribute(member.Name) is not { } attribute
        )
        {
            return;
        }

        (parameter.MinLength, parameter.MaxLength, parameter.Pattern) = (
            parameter.MinLength ?? attribute.MinLength,
            parameter.MaxLength ?? attribute.MaxLength,
            parameter.Pattern ?? attribute.Pattern
        );
        (parameter.Min, parameter.Max) = (parameter.Min ?? attribute.Min, parameter.Max ?? attribute.Max);
        if (parameter.EnumValues.Count == 0)
        {
            parameter.EnumValues.AddRange(attribute.EnumValues);
        }
    }

    private static Operation? ReadValues(Call call, Resource resource, Subject subject, Draft draft)
    {
        var changes = call
            .Operation.Query.Where(parameter => resource.Members.TryGetValue(parameter.Name, out var member) && member.Kind == MemberKind.Attribute)
            .Select(parameter =>
                (Input: InputPath.Query(parameter.Name), Target: new PathExpression("this", [resource.Members[parameter.Name].Name]))
            )
            .ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Action, resource);
        operation.Subject = subject.Row;
        foreach (var parameter in operation.Parameters)
        {
            Limit(parameter, resource);
        }

        operation.Effects.AddRange(
            changes.Select(change => new IfEffect(
                new BinaryExpression(change.Input, BinaryOperator.NotEqual, new Literal(null)),
                [new SetEffect(change.Target, change.Input)],
                []
            )
            {
                Id = $"{Specs.Language.Naming.Kebab(call.Operation.Id)}-{Specs.Language.Naming.Kebab(change.Target.Members[0])}",
            })
        );
        operation.Body = draft.Bodies.Of(call, null);
        draft.AnswerRow(operation, call, resource);
        return operation;
    }
}
