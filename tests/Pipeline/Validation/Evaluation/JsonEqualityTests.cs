using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Evaluation;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Validation.Evaluation;

public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("""{"a": 1, "b": [1, 2]}""", """{"b": [1, 2.0], "a": 1.0}""", true)]
    [InlineData("""{"a": {"x": "1", "y": null}}""", """{"a": {"y": null, "x": "1"}}""", true)]
    [InlineData("""{"a": [1, 2]}""", """{"a": [2, 1]}""", false)]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": null}""", false)]
    public void The_order_of_members_does_not_matter(string left, string right, bool same) =>
        Operators.AreEqual(JsonNode.Parse(left), JsonNode.Parse(right)).ShouldBe(same);

    [Fact]
    public void A_list_of_objects_equals_the_array_that_holds_them() =>
        Operators.AreEqual(new List<object?> { JsonNode.Parse("""{"a": 1, "b": 2}""") }, JsonNode.Parse("""[{"b": 2, "a": 1}]""")).ShouldBeTrue();
}
