using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Specs.OpenApi;

public sealed class OpenApiReaderTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: {title: Norway, version: 1.10}
        paths:
          /countries/{code}:
            get:
              summary: One country
              description: |
                Returns it.
                It must give 404 if it is gone.
              responses:
                200: {description: OK}
        components:
          schemas:
            Country:
              type: object
              properties:
                active: {type: boolean, default: no}
                area: {type: number, minimum: 0.50}
                neighbours: {type: array, items: {$ref: '#/components/schemas/Country'}}
        """;

    [Fact]
    public void Yaml_follows_the_core_schema()
    {
        var root = Read(Yaml).OpenApi!;

        root["components"]!["schemas"]!["Country"]!["properties"]!["active"]!["default"]!.GetValue<string>().ShouldBe("no");
        root["components"]!["schemas"]!["Country"]!["properties"]!["area"]!["minimum"]!.GetValue<decimal>().ShouldBe(0.50m);
        root["paths"]!["/countries/{code}"]!["get"]!["responses"]!["200"].ShouldBeOfType<JsonObject>();
    }

    [Fact]
    public void Pointers_know_their_place_in_yaml_and_in_json()
    {
        Read(Yaml).Locate("/paths/~1countries~1{code}/get").ToString().ShouldBe("api.yaml:5:5 (/paths/~1countries~1{code}/get)");

        var json = Read(
            """{"openapi": "3.0.3", "info": {"title": "é", "version": "1"},""" + "\n" + """ "paths": {"/a": {"get": {"responses": {}}}}}""",
            "api.json"
        );
        json.Locate("/paths/~1a/get").Line.ShouldBe(2);
        json.Locate("/paths/~1a/get").Words.ShouldStartWith("\"get\"");
        json.Locate("/info/title").Column.ShouldBe(31);
    }

    [Fact]
    public void Descriptions_are_prose_with_their_place_and_pointer()
    {
        var paragraph = Read(Yaml).Blocks.OfType<ParagraphBlock>().Single(block => block.Text.Value.Contains("404", StringComparison.Ordinal));

        paragraph.Text.Value.ShouldBe("Returns it. It must give 404 if it is gone.");
        paragraph.Headings.Single().Text.Value.ShouldBe("GET /countries/{code}");
        var place = paragraph.Text.Locate(paragraph.Text.Value.IndexOf("404", StringComparison.Ordinal), 3);
        (place.Line, place.Column, place.Words, place.Pointer).ShouldBe((9, 22, "404", "/paths/~1countries~1{code}/get/description"));
    }

    [Theory]
    [InlineData("openapi: 3.0.0\ninfo: [1\npaths: {}", "yaml-broken", 2)]
    [InlineData("openapi: 3.0.0\n\tinfo: x", "yaml-broken", 2)]
    [InlineData("swagger: '2.0'\ninfo: {}", "openapi-version", 1)]
    [InlineData("version: '3'\nservices: {}", "not-openapi", 1)]
    [InlineData("- a\n- b", "not-openapi", 1)]
    [InlineData("openapi: 3.0.0\npaths: []", "openapi-structure", 2)]
    [InlineData("openapi: 3.0.0\npaths:\n  pets: {}", "openapi-structure", 3)]
    [InlineData("openapi: 3.0.0\npaths: {}\npaths: {}", "duplicate-key", 3)]
    [InlineData("openapi: 3.0.0\ninfo: &a [*a]", "yaml-alias", 2)]
    [InlineData("openapi: 3.0.0\n---\nopenapi: 3.0.0", "yaml-several-documents", 2)]
    public void What_is_wrong_is_named_with_its_line(string text, string code, int line)
    {
        var problem = Problems(text)[0];

        problem.Code.ShouldBe(code);
        problem.Source!.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("{\"openapi\": \"3.0.0\",\n \"paths\": {]}", "json-broken")]
    [InlineData("{\"openapi\": \"3.0.0\",\n \"paths\": {}, \"paths\": {}}", "duplicate-key")]
    [InlineData("{\"openapi\": \"3.0.0\",\n \"paths\"", "json-broken")]
    [InlineData("{\"openapi\": \"3.0.0\"}\n garbage", "json-broken")]
    public void Broken_json_is_named_with_its_line(string text, string code)
    {
        var problem = Problems(text, "api.json")[0];

        problem.Code.ShouldBe(code);
        problem.Source!.Line.ShouldBe(2);
    }

    [Fact]
    public void Dangling_external_and_circular_references_are_all_listed()
    {
        var problems = Problems(
            """
            openapi: 3.0.0
            paths: {}
            components:
              schemas:
                A: {$ref: '#/components/schemas/Nowhere'}
                B: {$ref: 'other.yaml#/B'}
                C: {$ref: '#/components/schemas/D'}
                D: {$ref: '#/components/schemas/C'}
                E: {allOf: [{$ref: '#/components/schemas/E'}]}
                F: {type: object, example: {$ref: 'data'}, properties: {$ref: {type: string}}}
            """
        );

        problems
            .Select(problem => (problem.Code, problem.Source!.Line))
            .ShouldBe([("dangling-reference", 5), ("external-reference", 6), ("circular-reference", 7), ("circular-reference", 9)]);
        problems[0].Source!.Pointer.ShouldBe("/components/schemas/A/$ref");
    }

    [Fact]
    public void Recursion_through_properties_and_alternatives_is_legal()
    {
        Problems(
                """
                openapi: 3.0.0
                paths: {}
                components:
                  schemas:
                    Node: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Node'}}}}
                    Pet: {type: object, oneOf: [{$ref: '#/components/schemas/Cat'}]}
                    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object}]}
                """
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Alias_bombs_and_bottomless_nesting_are_refused_fast()
    {
        var bomb =
            "openapi: 3.0.0\na0: &a0 [1,1,1,1,1,1,1,1,1,1]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Problems(bomb).Single().Code.ShouldBe("document-too-large");
        Problems("openapi: 3.0.0\nx: " + new string('[', 5000)).Single().Code.ShouldBe("nesting-too-deep");
        Problems("{\"openapi\": " + new string('[', 5000), "a.json").Single().Code.ShouldBe("nesting-too-deep");
    }

    [Fact]
    public void Anchors_and_merge_keys_are_expanded()
    {
        var root = Read(
            "openapi: 3.0.0\nx-base: &base {type: object, title: Base}\ncomponents:\n  schemas:\n    A:\n      <<: *base\n      title: A\n"
        ).OpenApi!;

        root["components"]!["schemas"]!["A"]!.ToJsonString().ShouldBe("""{"title":"A","type":"object"}""");
    }

    private static SpecDocument Read(string text, string file = "api.yaml")
    {
        var reading = SpecReader.ReadText(file, text);
        reading.Problems.ShouldBeEmpty();
        return reading.Documents.Single();
    }

    private static IReadOnlyList<SpecProblem> Problems(string text, string file = "api.yaml") => SpecReader.ReadText(file, text).Problems;
}
