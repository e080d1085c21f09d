using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>Descriptions of refusals say when.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("the kiln is already sealed", "this.sealed != true")]
    [InlineData("Conflict: if the kiln is sealed.", "this.sealed != true")]
    [InlineData("the kiln was already sealed", "this.sealed != true")]
    [InlineData("the kiln still has open firings", "not exists(f in Firing where f.kiln == this and f.state == 'open')")]
    public void The_words_of_a_409_become_a_guard(string words, string condition)
    {
        var model = Kilns(words, "a");

        var guard = model.Api.FindOperation("seal")!.Guards.ShouldHaveSingleItem();
        guard.Condition.ToString().ShouldBe(condition);
        guard.Status.ShouldBe(409);
    }

    [Theory]
    [InlineData("the kiln is already booked in that period")]
    [InlineData("the kiln already has a firing in that period")]
    public void Taken_time_is_refused(string words)
    {
        var guard = Kilns("Conflict", words).Api.FindOperation("fire")!.Guards.ShouldHaveSingleItem();

        guard.Condition.ToString().ShouldContain("overlaps(f.starts, f.ends, this.starts, this.ends)");
    }

    [Theory]
    [InlineData("Conflict")]
    [InlineData("Bad request")]
    [InlineData("Forbidden")]
    public void A_status_that_only_says_its_name_demands_nothing(string words)
    {
        NotUnderstood(Kilns(words, "Conflict")).ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_that_is_not_understood_is_listed_whole()
    {
        NotUnderstood(Kilns("the wind blows from the sea", "Conflict")).ShouldBe(["the wind blows from the sea: 409"]);
    }

    [Theory]
    [InlineData("409")]
    [InlineData("422")]
    public void A_rule_that_a_description_and_a_refusal_tell_is_one(string status)
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /boats:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}}
              /boats/{id}:
                patch:
                  operationId: changeBoat
                  description: Changes a boat. A moored boat can not be changed.
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}, moored: {type: boolean}}}}}}
                  responses:
                    '200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}
                    'STATUS': {description: The boat is moored}
            components: {schemas: {Boat: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}, moored: {type: boolean}}}}}
            """.Replace("STATUS", status, StringComparison.Ordinal)
        );

        var guard = model.Operation("changeBoat").Guards.ShouldHaveSingleItem();
        guard.Status.ShouldBe(int.Parse(status));
        model.Requirements.Count(requirement => requirement.Elements.Contains($"guard:{guard.Id}")).ShouldBeGreaterThanOrEqualTo(2);
    }

    private static IEnumerable<string> NotUnderstood(ApplicationModel model) =>
        model.Requirements.SelectMany(requirement => requirement.NotUnderstood).Select(span => span.Words);

    private static ApplicationModel Kilns(string seal, string fire) =>
        GivenDocument.Paths(
            """
            paths:
              /kilns:
                post:
                  operationId: addKiln
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}}
              /kilns/{kilnId}/seal:
                post:
                  operationId: seal
                  parameters: [{name: kilnId, in: path, required: true, schema: {type: integer}}]
                  responses:
                    '200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Kiln'}}}}
                    '409': {description: 'SEAL'}
              /kilns/{kilnId}/firings:
                post:
                  operationId: fire
                  parameters: [{name: kilnId, in: path, required: true, schema: {type: integer}}]
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Firing'}}}}
                  responses:
                    '201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Firing'}}}}
                    '409': {description: 'FIRE'}
            components:
              schemas:
                Kiln: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}, sealed: {type: boolean, readOnly: true}}}
                Firing:
                  type: object
                  required: [starts, ends]
                  properties:
                    id: {type: integer, readOnly: true}
                    starts: {type: string, format: date}
                    ends: {type: string, format: date}
                    state: {type: string, enum: [open, done], default: open}
            """.Replace("SEAL", seal, StringComparison.Ordinal).Replace("FIRE", fire, StringComparison.Ordinal)
        );
}
