using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>What a document says and the application does not do is listed with its pointer.</summary>
public sealed class GapTests
{
    [Theory]
    [InlineData("{type: object, properties: {name: {type: string}}, dependentRequired: {a: [b]}}", "dependentRequired")]
    [InlineData("{type: object, properties: {name: {not: {const: root}}}}", "not")]
    [InlineData("{type: object, properties: {ip: {type: string, format: ipv6}}}", "format: ipv6")]
    [InlineData("{type: object, patternProperties: {'^x': {type: string}}}", "patternProperties")]
    public void A_keyword_that_nobody_reads_is_listed(string schema, string words)
    {
        var model = GivenDocument.Paths(
            """
            paths: {/hosts: {post: {requestBody: {content: {application/json: {schema: SCHEMA}}}, responses: {'201': {description: made}}}}}
            """.Replace("SCHEMA", schema, StringComparison.Ordinal)
        );

        Gaps(model).ShouldContain(words);
    }

    [Fact]
    public void Keywords_that_are_read_are_not_listed()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /crates:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}
                  responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}}
            components:
              schemas:
                Crate:
                  type: object
                  minProperties: 1
                  maxProperties: 5
                  additionalProperties: false
                  properties:
                    weight: {type: number, minimum: 0, exclusiveMinimum: true, multipleOf: 0.25}
                    marks: {type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: string, pattern: '^[a-z]+$'}}
            """
        );

        Gaps(model).ShouldBeEmpty();
    }

    [Fact]
    public void Headers_and_cookies_that_nothing_serves_are_listed()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /crates:
                get:
                  security: [{o: ['crates:read']}]
                  parameters: [{name: tray, in: cookie, schema: {type: string}}]
                  responses:
                    '200':
                      description: crates
                      headers: {X-Tide: {schema: {type: string}}}
                      content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}
            components: {securitySchemes: {o: {type: oauth2, flows: {}}}}
            """
        );

        Gaps(model).ShouldBe(["cookie tray", "header X-Tide"], ignoreOrder: true);
    }

    [Fact]
    public void A_parameter_that_changes_nothing_is_listed_and_one_that_narrows_is_not()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /crates:
                get:
                  parameters: [{name: colour, in: query, schema: {type: string}}, {name: mode, in: query, schema: {type: string}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Crate'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}}
            components: {schemas: {Crate: {type: object, properties: {id: {type: integer, readOnly: true}, colour: {type: string}}}}}
            """
        );

        Gaps(model).ShouldBe(["parameter mode"]);
    }

    [Fact]
    public void An_action_of_which_only_the_shape_is_known_is_listed()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /crates:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}}
              /crates/{id}/polish:
                post:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}}
              /crates/{id}/seal:
                post:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Crate'}}}}}
            components: {schemas: {Crate: {type: object, properties: {id: {type: integer, readOnly: true}, sealed: {type: boolean, readOnly: true}}}}}
            """
        );

        Gaps(model).ShouldBe(["what POST /crates/{id}/polish does"]);
    }

    private static List<string> Gaps(ApplicationModel model) =>
        [.. model.Requirements.SelectMany(requirement => requirement.NotUnderstood).Select(span => span.Words).Distinct(StringComparer.Ordinal)];
}
