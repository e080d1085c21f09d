using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>A calculator's operation: two numbers go in, a word names the calculation, one number comes out.</summary>
internal sealed class ArithmeticReading : IOperationReading
{
    private static readonly Dictionary<string, BinaryOperator> Words = new(StringComparer.Ordinal)
    {
        ["add"] = BinaryOperator.Add,
        ["sum"] = BinaryOperator.Add,
        ["plus"] = BinaryOperator.Add,
        ["addition"] = BinaryOperator.Add,
        ["subtract"] = BinaryOperator.Subtract,
        ["minus"] = BinaryOperator.Subtract,
        ["difference"] = BinaryOperator.Subtract,
        ["subtraction"] = BinaryOperator.Subtract,
        ["multiply"] = BinaryOperator.Multiply,
        ["times"] = BinaryOperator.Multiply,
        ["product"] = BinaryOperator.Multiply,
        ["multiplication"] = BinaryOperator.Multiply,
        ["divide"] = BinaryOperator.Divide,
        ["quotient"] = BinaryOperator.Divide,
        ["division"] = BinaryOperator.Divide,
    };

    public string Name => "arithmetic";

    public Operation? TryRead(Call call, Draft draft)
    {
        var inputs = Inputs(call).ToList();
        var outputs = Outputs(call);
        if (
            inputs.Count != 2
            || outputs.Count != 1
            || call.Path.Steps.Count == 0
            || !Words.TryGetValue(Naming.Words(call.Path.Noun)[0], out var calculation)
        )
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Report, null);
        operation.Body = draft.Bodies.Of(call, null);
        var view = new View { Name = draft.Names.Response(call.Read.Schema!.Name ?? call.Operation.Id), IsValue = call.Read.Schema.IsScalar };
        foreach (var name in view.IsValue ? ["value"] : call.Read.Schema.Properties.Select(property => property.Name))
        {
            view.Fields.Add(
                new ViewField
                {
                    Name = name,
                    Value =
                        name == outputs[0]
                            ? new BinaryExpression(inputs[0].Value, calculation, inputs[1].Value)
                            : inputs.Find(input => input.Name == name).Value ?? new Literal(call.Path.Noun),
                    Type = name == outputs[0] || inputs.Exists(input => input.Name == name) ? AttributeType.Decimal : AttributeType.String,
                }
            );
        }

        draft.Model.Api.Views.Add(view);
        operation.Response.View = view.Name;
        if (calculation == BinaryOperator.Divide)
        {
            operation.Guards.Add(
                new Guard
                {
                    Id = Naming.Kebab(operation.Id) + "-by-zero",
                    Condition = new BinaryExpression(inputs[1].Value, BinaryOperator.NotEqual, new Literal(0m)),
                    Status = 400,
                    Code = "division_by_zero",
                    Message = "Division by zero.",
                }
            );
        }

        draft.Assume(ElementId.Operation(operation.Id), $"{call} calculates what its name says.", call.Operation);
        return operation;
    }

    private static IEnumerable<(string Name, Expression Value)> Inputs(Call call) =>
        call
            .Operation.Parameters.Where(parameter => parameter.In is "query" or "path" && parameter.Schema.IsNumber)
            .Select(parameter => (parameter.Name, (Expression)InputPath.Query(parameter.Name)))
            .Concat(
                (call.Write is { IsObject: true, Schema: { } body } ? body.Properties : [])
                    .Where(property => property.Schema.IsNumber)
                    .Select(property => (property.Name, (Expression)InputPath.Body(property.Name)))
            );

    // The result is the number that is no input.
    private static List<string> Outputs(Call call)
    {
        if (call.Read.Schema is { IsNumber: true })
        {
            return ["value"];
        }

        var inputs = Inputs(call).Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (call.Read is { IsObject: true, Schema: ApiSchema answer } ? answer.Properties : [])
                .Where(property => property.Schema.IsNumber && !inputs.Contains(property.Name))
                .Select(property => property.Name),
        ];
    }
}
