using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Tests.Validation;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>Operations that always fail do so with their documented status.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("summary: Always fails")]
    [InlineData("description: This endpoint always returns an error.")]
    [InlineData("summary: It always responds with a failure.")]
    public void An_operation_that_says_so_fails(string words)
    {
        var model = Document(
            words,
            "'200': {description: Never returned., headers: {ETag: {schema: {type: string}}}}, '400': {description: Bad request}"
        );

        var operation = model.Operation("brew");
        (operation.Kind, operation.Response.Status, operation.Response.HasEntityTag).ShouldBe((OperationKind.Report, 400, false));
        Gaps(model).ShouldBeEmpty();
    }

    [Fact]
    public void An_operation_without_other_answers_fails() =>
        Document("summary: Brews", "'410': {description: x}").Operation("brew").Response.Status.ShouldBe(410);

    [Theory]
    [InlineData("summary: Fails when the pot is empty", "'200': {description: ok}, '409': {description: x}")]
    [InlineData("summary: Brews", "'202': {description: ok}, '409': {description: x}")]
    [InlineData("summary: Always returns an error report", "'200': {description: ok}, '409': {description: x}")]
    public void Others_may_succeed(string words, string answers) =>
        Document(words, answers).Operation("brew").Response.Status.ShouldBeInRange(200, 202);

    [Fact]
    public async Task An_answer_where_a_failure_is_promised_is_noticed()
    {
        const string answers = "'418': {description: x}";
        var running = Document("summary: Brews", answers);
        running.Operation("brew").Response.Status = 200;

        (await RunAsync(running)).ShouldContain(CheckOutcome.Failed);
        (await RunAsync(Document("summary: Brews", answers))).ShouldAllBe(outcome => outcome == CheckOutcome.Passed);

        async Task<IEnumerable<CheckOutcome>> RunAsync(ApplicationModel application) =>
            (
                await InterpretedApplication.CheckAsync(
                    Document("summary: Brews", answers),
                    application,
                    check => check.Covers.Contains("operation:brew#status", StringComparer.Ordinal)
                )
            ).Select(result => result.Outcome);
    }

    [Theory]
    [InlineData("/menu", true)]
    [InlineData("https://example.com/menu?page=2", true)]
    [InlineData("a menu", false)]
    [InlineData("<menu>", false)]
    public void References_are_made_of_the_characters_of_addresses(string text, bool fits)
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /pots:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pot'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Pot'}}}}}
            components: {schemas: {Pot: {type: object, properties: {id: {type: integer, readOnly: true}, manual: {type: string, format: uri-reference}}}}}
            """
        );

        var pattern = model.Domain.FindEntity("Pot")!.FindAttribute("manual")!.Pattern.ShouldNotBeNull();
        System.Text.RegularExpressions.Regex.IsMatch(text, pattern).ShouldBe(fits);
        Gaps(model).ShouldBeEmpty();
    }

    private static IEnumerable<string> Gaps(ApplicationModel model) =>
        model.Requirements.SelectMany(requirement => requirement.NotUnderstood).Select(gap => gap.Words);

    private static ApplicationModel Document(string words, string answers) =>
        GivenDocument.Paths(
            $$"""
            paths:
              /brew:
                get:
                  operationId: brew
                  {{words}}
                  responses: { {{answers}} }
            """
        );
}
