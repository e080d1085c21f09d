using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>Entity tags, what is not modified, and changes of the version that a client has seen.</summary>
public sealed class VersionTests
{
    private const string Kilns = """
        paths:
          /kilns:
            get:
              operationId: listKilns
              responses:
                '200': {description: x, headers: {ETag: {schema: {type: string}}}, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Kiln'}}}}}
                '304': {description: x, headers: {Etag: {schema: {type: string}}}}
            post:
              operationId: addKiln
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}
              responses:
                '201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}
                '304': {description: x, headers: {ETag: {schema: {type: string}}}}
          /kilns/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get:
              operationId: getKiln
              responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}}
            put:
              operationId: changeKiln
              parameters: [{name: If-Match, in: header, required: true, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}
              responses:
                '200': {description: x, headers: {ETag: {schema: {type: string}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}
                '412': {description: somebody else has changed the kiln}
                '428': {description: a change without If-Match}
            delete:
              operationId: scrapKiln
              responses: {'204': {description: x}, '412': {description: the kiln has changed since it was read}}
        components: {schemas: {Kiln: {type: object, required: [name], properties: {id: {type: integer, readOnly: true}, name: {type: string, maxLength: 40}}}}}
        """;

    [Fact]
    public void Nothing_that_a_document_says_of_versions_stays_open() =>
        GivenDocument.Paths(Kilns).Requirements.SelectMany(requirement => requirement.NotUnderstood).ShouldBeEmpty();

    [Fact]
    public void Answers_with_the_header_and_those_that_changes_speak_of_name_their_version() =>
        GivenDocument
            .Paths(Kilns)
            .Api.Operations.Where(operation => operation.Response.HasEntityTag)
            .Select(operation => operation.Id)
            .ShouldBe(["listKilns", "getKiln", "changeKiln"], ignoreOrder: true);

    [Fact]
    public void A_change_without_version_is_refused_only_where_the_document_says_so()
    {
        var model = GivenDocument.Paths(Kilns);

        model.Operation("changeKiln").MissingIfMatchStatus.ShouldBe(428);
        (model.Operation("scrapKiln").HonoursIfMatch, model.Operation("scrapKiln").MissingIfMatchStatus).ShouldBe((true, null));
        model.Operation("addKiln").HonoursIfMatch.ShouldBeFalse();
    }

    [Fact]
    public void A_header_of_an_answer_without_body_stays_listed()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /locks/{name}:
                put:
                  parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: held, headers: {ETag: {schema: {type: string}}}}}
            """
        );

        model.Requirements.SelectMany(requirement => requirement.NotUnderstood).Select(gap => gap.Words).ShouldContain("header ETag");
    }

    [Fact]
    public async Task Versions_are_proven()
    {
        var model = GivenDocument.Paths(Kilns);

        (await RunAsync(model, model)).ShouldAllBe(result => result.Outcome == CheckOutcome.Passed);
    }

    [Theory]
    [InlineData("entity-tag:listKilns")]
    [InlineData("not-modified:getKiln")]
    [InlineData("entity-tag:changeKiln")]
    public async Task Answers_without_version_are_noticed(string check) => await Notices(check, operation => operation.Response.HasEntityTag = false);

    [Theory]
    [InlineData("if-match:changeKiln")]
    [InlineData("if-match:scrapKiln")]
    public async Task Changes_of_any_version_are_noticed(string check) => await Notices(check, operation => operation.HonoursIfMatch = false);

    [Fact]
    public void Who_holds_a_scope_is_assumed_once()
    {
        var model = GivenDocument.Paths(
            """
            security: [{o: ['kilns:read']}]
            paths:
              /kilns:
                get:
                  responses: {'200': {description: x, content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}}}
                delete:
                  security: [{o: ['kilns:read', 'kilns:fire']}]
                  responses: {'204': {description: x}}
            components: {securitySchemes: {o: {type: oauth2, flows: {}}}}
            """
        );

        model
            .Requirements.SelectMany(requirement => requirement.NotUnderstood)
            .ShouldNotContain(gap => gap.Words.Contains("kilns:", StringComparison.Ordinal));
        model
            .Assumptions.Select(assumption => assumption.Text)
            .Where(text => text.Contains(" scope ", StringComparison.Ordinal))
            .ShouldBe([
                "Every signed-in user holds the scope kilns:read: the document does not say who does.",
                "Every signed-in user holds the scope kilns:fire: the document does not say who does.",
            ]);
    }

    private static async Task Notices(string check, Action<Pipeline.Model.Api.Operation> takeOut)
    {
        var running = GivenDocument.Paths(Kilns);
        running.Api.Operations.ForEach(takeOut);

        (await RunAsync(GivenDocument.Paths(Kilns), running)).Single(result => result.Id == check).Outcome.ShouldBe(CheckOutcome.Failed);
    }

    private static Task<IReadOnlyList<CheckResult>> RunAsync(ApplicationModel model, ApplicationModel running) =>
        Validation.InterpretedApplication.CheckAsync(model, running, check => check.Id.Split(':')[0] is "entity-tag" or "not-modified" or "if-match");
}
