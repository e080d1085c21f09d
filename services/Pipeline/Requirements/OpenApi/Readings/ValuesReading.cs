using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>The values that an attribute has in all rows: <c>GET /tags</c> where articles have tags.</summary>
internal sealed class ValuesReading : IOperationReading
{
    public string Name => "values";

    public Operation? TryRead(Call call, Draft draft)
    {
        if (
            call.Method != "GET"
            || call.Path.IsItem
            || call.Operation.Success.Content is not { IsJson: true, Schema: { } schema }
            || Values(schema) is not var (member, isValue)
        )
        {
            return null;
        }

        var found = draft
            .Resources.All.Where(resource => resource != draft.Accounts?.Account)
            .SelectMany(resource =>
                resource
                    .Entity.Attributes.Where(attribute => IsCalled(attribute, call.Path.Noun))
                    .Select(attribute => (resource.Entity, Attribute: attribute))
            )
            .FirstOrDefault();
        if (found.Attribute is null)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Report, null);
        var view = new View { Name = draft.Names.Response(call.Operation.Id), IsValue = isValue };
        view.Fields.Add(
            new ViewField
            {
                Name = member,
                Value = Distinct(found.Entity, found.Attribute),
                IsList = true,
            }
        );
        draft.Model.Api.Views.Add(view);
        operation.Response.View = view.Name;
        draft.Assume(
            ElementId.Operation(operation.Id),
            $"{call} lists each {found.Attribute.Name} of all {Naming.Phrase(found.Entity.Plural)} once.",
            call.Operation
        );
        return operation;
    }

    private static (string Member, bool IsValue)? Values(ApiSchema schema) =>
        schema switch
        {
            { IsArray: true, Items.Type: "string" } => ("values", true),
            { IsObject: true, Properties: [{ Schema: { IsArray: true, Items.Type: "string" } } only] } => (only.Name, false),
            _ => null,
        };

    // "tags" are the values of "tags", "tag" and "tagList".
    private static bool IsCalled(Attribute attribute, string noun)
    {
        var wanted = Naming.Snake(WordForms.Singular(Naming.Phrase(noun)));
        var name = Naming.Snake(WordForms.Singular(Naming.Phrase(attribute.Name)));
        return attribute.Type is AttributeType.String or AttributeType.Enum && (name == wanted || (attribute.IsList && name == wanted + "_list"));
    }

    private static AggregateExpression Distinct(Entity entity, Attribute attribute)
    {
        var value = new PathExpression("r", [attribute.Name]);
        var isKnown = attribute.IsList || attribute.Required ? null : new BinaryExpression(value, BinaryOperator.NotEqual, new Literal(null));
        return new AggregateExpression(AggregateKind.Distinct, "r", new PathExpression(entity.Name, []), isKnown, value);
    }
}
