using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Contracts;

namespace AgenticAi.Pipeline.Tests.Validation.Contracts;

public sealed class SchemaValidatorTests
{
    private static readonly JsonNode Document = JsonNode.Parse(
        """
        {"components": {"schemas": {
          "Pet": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "age": {"type": ["integer", "null"]}, "parent": {"$ref": "#/components/schemas/Pet"}}}
        }}}
        """
    )!;

    [Theory]
    [InlineData("""{"name": "Rex", "age": null}""", null)]
    [InlineData("""{"name": "Rex", "parent": {"name": "Max"}}""", null)]
    [InlineData("""{"age": 3}""", "lacks name")]
    [InlineData("""{"name": 3}""", "should be string")]
    [InlineData("""{"name": "Rex", "parent": {"name": "Max", "age": 1.5}}""", "$.parent.age should be integer")]
    public void Names_the_first_breach_and_its_place(string json, string? breach)
    {
        var found = new SchemaValidator(Document).Breach(JsonNode.Parse(json), JsonNode.Parse("""{"$ref": "#/components/schemas/Pet"}"""));

        if (breach is null)
        {
            found.ShouldBeNull();
        }
        else
        {
            found.ShouldNotBeNull().ShouldContain(breach);
        }
    }
}
