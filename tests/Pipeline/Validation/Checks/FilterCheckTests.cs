using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Validation.Checks;

public sealed class FilterCheckTests
{
    [Fact]
    public async Task Proves_a_filter_that_takes_several_values()
    {
        var model = Recordings("this.label in query.labels");

        (await RunAsync(model, model)).Message.ShouldBe("As the specification says.");
    }

    [Fact]
    public async Task Notices_that_a_filter_with_several_values_keeps_everything() =>
        (await RunAsync(Recordings("this.label in query.labels"), Recordings("true"))).Outcome.ShouldBe(CheckOutcome.Failed);

    private static async Task<CheckResult> RunAsync(ApplicationModel model, ApplicationModel running) =>
        (await InterpretedApplication.CheckAsync(model, running, check => check.Id == "filter:listRecordings/labels")).ShouldHaveSingleItem();

    private static ApplicationModel Recordings(string condition)
    {
        var model = SpecificationAnalyzer
            .Analyze(
                SpecReader
                    .ReadText(
                        "spec.md",
                        """
                        # Recordings
                        A recording has a title (required) and a label (optional).
                        Clients can list all recordings, look at one, add one, change one and delete one.
                        """
                    )
                    .Documents
            )
            .Model;
        var list = model.Api.Operations.Single(operation => operation.Kind == OperationKind.List).List!;
        list.Filters.Add(
            new ListFilter
            {
                Name = "labels",
                Type = AttributeType.String,
                IsList = true,
                Condition = Expression.Parse(condition),
            }
        );
        return model;
    }
}
