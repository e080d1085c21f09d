using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Specs.OpenApi.Bundling;

public sealed class ReferenceBundleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Components_of_other_files_are_taken_in_with_all_that_they_refer_to()
    {
        _folder.Write("api.yaml", Api("schemas/pets.yaml#/components/schemas/Pet"));
        _folder.Write(
            "schemas/pets.yaml",
            "components:\n  schemas:\n    Pet:\n      properties: {owner: {$ref: 'owner.yaml'}, friend: {$ref: '#/components/schemas/Pet'}}\n"
        );
        _folder.Write("schemas/owner.yaml", "type: object\nproperties: {name: {type: string}}\n");

        var reading = SpecReader.Read([_folder.Root]);

        reading.Problems.ShouldBeEmpty();
        var document = reading.Documents.ShouldHaveSingleItem();
        document.OpenApi!["components"]!["schemas"]!
            .ToJsonString()
            .ShouldBe(
                """{"Pet":{"properties":{"owner":{"$ref":"#/components/schemas/owner"},"friend":{"$ref":"#/components/schemas/Pet"}}},"owner":{"type":"object","properties":{"name":{"type":"string"}}}}"""
            );
        document.Locate("/components/schemas/Pet/properties/owner").File.ShouldEndWith("schemas/pets.yaml");
    }

    [Theory]
    [InlineData("https://example.com/pets.yaml#/Pet", "network")]
    [InlineData("../outside.yaml#/Pet", "out of the folder")]
    [InlineData("missing.yaml#/Pet", "does not exist")]
    [InlineData("pets.yaml#/Cat", "nowhere")]
    public void What_can_not_be_taken_in_is_said_once_with_its_place(string reference, string reason)
    {
        _folder.Write("api.yaml", Api(reference));
        _folder.Write("pets.yaml", "Pet: {type: object}\n");

        var problem = SpecReader.Read([_folder["api.yaml"]]).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("external-reference");
        problem.Message.ShouldContain(reason);
        problem.Source!.Line.ShouldBe(9);
    }

    private static string Api(string reference) =>
        $"openapi: 3.0.3\ninfo: {{title: Pets, version: '1'}}\npaths:\n  /pets:\n    get:\n      responses:\n        '200':\n          description: found\n          content: {{application/json: {{schema: {{$ref: '{reference}'}}}}}}\n";
}
