using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>What a server answered.</summary>
public sealed record Answer(int Status, JsonNode? Json, string Text, HttpResponseMessage Raw)
{
    public JsonNode this[string member] => Json?[member] ?? throw new InvalidOperationException($"The answer has no '{member}': {Status} {Text}");

    public string Id => this["id"].ToString();

    public Answer Expect(int status)
    {
        Status.ShouldBe(status, $"{Raw.RequestMessage?.Method} {Raw.RequestMessage?.RequestUri} answered {Text}");
        return this;
    }
}
