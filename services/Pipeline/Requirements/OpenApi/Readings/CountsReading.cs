using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>A map of whole numbers that is said to count something by a state: "Returns pet inventories by status".</summary>
internal sealed class CountsReading : IOperationReading
{
    public string Name => "counts";

    public Operation? TryRead(Call call, Draft draft)
    {
        if (call.Method != "GET" || call.Read.Schema is not { IsMap: true, Values.Type: "integer" })
        {
            return null;
        }

        var words = Naming.Words(call.Operation.Words).Select(word => WordForms.Singular(word)).ToHashSet(StringComparer.Ordinal);
        var counted = draft
            .Resources.All.SelectMany(resource =>
                resource
                    .Entity.Attributes.Where(attribute => attribute.Type == AttributeType.Enum && words.Contains(attribute.Name))
                    .Select(attribute => (resource.Entity, Attribute: attribute))
            )
            .OrderByDescending(pair => words.Contains(Naming.Snake(pair.Entity.Name)))
            .FirstOrDefault();
        if (counted.Entity is null)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Report, null);
        var view = new View { Name = draft.Names.Response(call.Operation.Id) };
        view.Fields.AddRange(
            counted.Attribute.EnumValues.Select(value => new ViewField
            {
                Name = value,
                Value = Expression.Parse($"count(r in {counted.Entity.Name} where r.{counted.Attribute.Name} == '{value}')"),
                Type = AttributeType.Long,
            })
        );
        draft.Model.Api.Views.Add(view);
        operation.Response.View = view.Name;
        draft.Assume(
            ElementId.Operation(operation.Id),
            $"{call} counts {Naming.Phrase(counted.Entity.Plural)} by {counted.Attribute.Name}.",
            call.Operation
        );
        return operation;
    }
}
