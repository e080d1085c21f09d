using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary><c>POST /add_to_cart</c> and <c>POST /remove_from_cart</c>: parts of a row come and go.</summary>
internal sealed class PartReading : IOperationReading
{
    public string Name => "part";

    public Operation? TryRead(Call call, Draft draft)
    {
        var resource = draft.Resources.Of(call) ?? draft.Resources.Named(call.Intent.Noun);
        if (
            resource is null
            || call.Intent.Kind is not (IntentKind.AddPart or IntentKind.RemovePart)
            || Subjects.Of(call, resource, draft) is not { IsKnown: true } subject
        )
        {
            return null;
        }

        var parts = resource.Members.Values.FirstOrDefault(member => member.Kind == MemberKind.Parts);
        var values = parts is null ? [] : Values(call, parts.Target!);
        if (values.Count == 0)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Action, resource);
        operation.Subject = subject.Row;
        operation.Body = draft.Bodies.Of(call, null);
        operation.Effects.Add(call.Intent.Kind == IntentKind.AddPart ? Add(call, parts!, values) : Remove(call, parts!, values));
        if (call.Read.IsObject && draft.Resources.Shown(call.Read.Core) == resource)
        {
            draft.AnswerRow(operation, call, resource);
        }
        else
        {
            draft.AnswerLiteral(operation, call);
        }

        return operation;
    }

    private static CreateEffect Add(Call call, Member parts, Dictionary<string, Expression> values) =>
        new(parts.Target!.Entity.Name, values, new PathExpression("this", [parts.Name])) { Id = Naming.Kebab(call.Operation.Id) };

    // What tells a part from the others is what it refers to, not how many of it there are.
    private static DeleteEffect Remove(Call call, Member parts, Dictionary<string, Expression> values)
    {
        var key = values
            .OrderByDescending(value => KeyNames.LooksLikeKey(value.Key) || parts.Target!.Entity.FindRelation(value.Key) is not null)
            .First();
        return new DeleteEffect(
            "p",
            new PathExpression("this", [parts.Name]),
            new BinaryExpression(new PathExpression("p", key.Key.Split('.')), BinaryOperator.Equal, key.Value)
        )
        {
            Id = Naming.Kebab(call.Operation.Id),
        };
    }

    private static Dictionary<string, Expression> Values(Call call, Resource part)
    {
        var values = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var (json, member) in part.Members)
        {
            var input =
                call.Write is { IsObject: true, Schema: { } body } && body.Find(json) is not null ? InputPath.Body(json)
                : call.Operation.Query.Any(parameter => parameter.Name == json) ? InputPath.Query(json)
                : null;
            if (input is null)
            {
                continue;
            }

            values[member.Name] = member.Kind == MemberKind.Reference ? Draft.RowWhere(member.Target!, ("id", input)) : input;
        }

        return values;
    }
}
