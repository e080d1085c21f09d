using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

public sealed class ValuesTests
{
    [Theory]
    [InlineData(
        "{type: object, required: [labels], properties: {labels: {type: array, items: {type: string}}}}",
        "labels=distinct(r in Song: r.labels)"
    )]
    [InlineData("{type: array, items: {type: string}}", "values=distinct(r in Song: r.labels)")]
    public void A_list_of_texts_that_is_called_like_an_attribute_holds_its_values(string schema, string shape)
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /songs:
                post:
                  operationId: addSong
                  requestBody: {content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}, labels: {type: array, items: {type: string}}}}}}}
                  responses: {'201': {description: made, content: {application/json: {schema: {type: object, properties: {id: {type: integer}, name: {type: string}, labels: {type: array, items: {type: string}}}}}}}}
              /labels:
                get:
                  operationId: listLabels
                  responses: {'200': {description: all, content: {application/json: {schema: SCHEMA}}}}
            """.Replace("SCHEMA", schema, StringComparison.Ordinal)
        );

        var operation = model.Operation("listLabels");
        operation.Kind.ShouldBe(OperationKind.Report);
        model.Shape(operation.Response.View).ShouldBe(shape);
    }
}
