using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Contracts;

namespace AgenticAi.Pipeline.Tests.Validation.Contracts;

public sealed class BodyBreachesTests
{
    [Theory]
    [InlineData("""{"properties": {"a": {"type": "integer", "multipleOf": 5}}}""", """{"a": 10}""", "/a is no multiple")]
    [InlineData("""{"properties": {"a": {"type": "number", "minimum": 0, "exclusiveMinimum": true}}}""", """{"a": 1}""", "/a is the least itself")]
    [InlineData("""{"type": "object", "minProperties": 1}""", """{"a": 1}""", "the body is fewer members than allowed")]
    [InlineData("""{"type": "object", "maxProperties": 1}""", """{"a": 1}""", "the body is more members than allowed")]
    [InlineData("""{"properties": {"a": {"type": "array", "minItems": 2}}}""", """{"a": [1, 2]}""", "/a is fewer items than allowed")]
    [InlineData("""{"properties": {"a": {"type": "array", "maxItems": 2}}}""", """{"a": [1]}""", "/a is more items than allowed")]
    [InlineData("""{"properties": {"a": {"type": "array", "uniqueItems": true}}}""", """{"a": [1]}""", "/a is the same item twice")]
    [InlineData(
        """{"properties": {"a": {"type": "array", "items": {"type": "object", "additionalProperties": false}}}}""",
        """{"a": [{}]}""",
        "/a/0 has a member that the document does not know"
    )]
    public void Each_keyword_has_a_body_that_breaks_it(string schema, string valid, string fault)
    {
        var breaches = new BodyBreaches(new SchemaValidator(new JsonObject(), isRequest: true)).Of(JsonNode.Parse(valid)!, JsonNode.Parse(schema)!);

        breaches.Select(breach => breach.Fault).ShouldContain(fault);
    }
}
