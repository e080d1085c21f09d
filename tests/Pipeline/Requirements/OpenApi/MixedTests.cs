using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>A document for the form, prose for the meaning.</summary>
public sealed class MixedTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Parcels, version: '1'}
        paths:
          /parcels:
            post:
              operationId: addParcel
              requestBody: {content: {application/json: {schema: {type: object, required: [address], properties: {address: {type: string}}}}}}
              responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
              security: [{bearer: []}]
          /parcels/{id}:
            get:
              operationId: getParcel
              parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
              responses: {'200': {description: found, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
              security: [{bearer: []}]
        components:
          schemas:
            Parcel: {type: object, required: [id], properties: {id: {type: string, format: uuid}, address: {type: string}, labels: {type: array, items: {type: string}}}}
          securitySchemes: {bearer: {type: http, scheme: bearer}}
        """;

    [Fact]
    public void A_role_of_the_prose_takes_the_place_of_being_signed_in()
    {
        var model = Read(
            "There are two roles: clerk and driver. Anybody can sign up as clerk; drivers come from configuration.\n\n- Only clerks may register parcels.\n"
        );

        model.Domain.Roles.Select(role => (role.Name, role.SelfRegistration)).ShouldBe([("clerk", true), ("driver", false)]);
        model.Operation("addParcel").Access.Grants.Select(grant => grant.Role).ShouldBe(["clerk"]);
        model.Operation("getParcel").Access.Grants.Select(grant => grant.Role).ShouldBe([Grant.User]);
    }

    private static Pipeline.Model.ApplicationModel Read(string prose)
    {
        var documents = SpecReader
            .ReadText("api.yaml", Document)
            .Documents.Concat(SpecReader.ReadText("rules.md", "# Parcels\n\n" + prose).Documents);
        var (model, problems) = SpecificationAnalyzer.Analyze([.. documents]);
        problems.ShouldBeEmpty();
        return model;
    }
}
