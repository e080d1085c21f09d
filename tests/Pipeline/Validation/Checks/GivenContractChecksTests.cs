using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Tests.Requirements.OpenApi;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Validation.Checks;

public sealed class GivenContractChecksTests
{
    private const string Notes = """
        paths:
          /notes:
            post:
              operationId: addNote
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/NewNote'}}}
              responses:
                '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
          /notes/{id}:
            get:
              operationId: getNote
              parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
              responses:
                '200': {description: found, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
        components:
          schemas:
            NewNote:
              type: object
              required: [title]
              properties: {title: {type: string, minLength: 2, maxLength: 20}, stars: {type: integer, minimum: 1, maximum: 5}}
            Note:
              type: object
              required: [id, title]
              properties: {id: {type: string, format: uuid}, title: {type: string}, stars: {type: integer}}
        """;

    [Fact]
    public async Task An_application_that_keeps_to_the_document_passes() =>
        (await CheckAsync(_ => { })).ShouldAllBe(result => result.Outcome == CheckOutcome.Passed);

    public static TheoryData<string, string, Action<ApplicationModel>> Faults =>
        new()
        {
            { "answers with another status", "addNote", model => model.Operation("addNote").Response.Status = 200 },
            {
                "leaves out a promised member",
                "getNote",
                model => model.Api.Views.ForEach(view => view.Fields.RemoveAll(member => member.Name == "title"))
            },
            { "takes a note without its title", "addNote", model => Field(model, "title").Required = false },
            {
                "takes titles of any length",
                "addNote",
                model =>
                {
                    Field(model, "title").MaxLength = null;
                    Attribute(model, "title").MaxLength = null;
                }
            },
            {
                "takes any number of stars",
                "addNote",
                model =>
                {
                    Field(model, "stars").Max = null;
                    Attribute(model, "stars").Max = null;
                }
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_application_that_breaks_the_document_does_not(string fault, string operation, Action<ApplicationModel> mutate)
    {
        var results = await CheckAsync(mutate);

        results.Single(result => result.Id == $"given-contract:{operation}").Outcome.ShouldBe(CheckOutcome.Failed, fault);
    }

    private static BodyField Field(ApplicationModel model, string name) =>
        model.Api.Bodies.SelectMany(body => body.Fields).First(member => member.Name == name);

    private static Pipeline.Model.Domain.Attribute Attribute(ApplicationModel model, string name) => model.Domain.Entities[0].FindAttribute(name)!;

    private static Task<IReadOnlyList<CheckResult>> CheckAsync(Action<ApplicationModel> mutate)
    {
        var running = GivenDocument.Paths(Notes);
        mutate(running);
        return InterpretedApplication.CheckAsync(
            GivenDocument.Paths(Notes),
            running,
            check => check.Id.StartsWith("given-contract:", StringComparison.Ordinal)
        );
    }
}
