using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Inference;

public sealed class InferenceEngineTests
{
    private readonly InferenceContext context = new(
        new ApplicationModel(),
        new StatementReader().Read(SpecReader.ReadText("spec.md", "A book is blue. A book is red.").Documents)
    );

    [Fact]
    public void Stops_when_nothing_new_is_found()
    {
        new InferenceEngine([new Pattern(Stage.Behavior, found => found.Guess("a", 1, _ => { }))]).Run(context);
        context.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Reports_patterns_that_never_settle()
    {
        new InferenceEngine([new Pattern(Stage.Structure, found => found.Changed())]) { RoundLimit = 3 }.Run(context);
        context.Problems.ShouldContain(problem => problem.Code == "inference-limit");
    }

    [Fact]
    public void Replaces_a_guess_by_what_the_text_says()
    {
        var value = "";
        context.Guess("facet", "guessed", guess => value = guess, "Nothing says it.");
        context.State(context.Statements[0], "facet", "said", said => value = said);
        value.ShouldBe("said");
        context.Model.Assumptions.ShouldBeEmpty();
    }

    [Fact]
    public void Records_a_conflict_with_both_places_and_keeps_the_first_value()
    {
        var value = "";
        context.State(context.Statements[0], "attribute:Book.colour#default", "blue", said => value = said);
        context.State(context.Statements[1], "attribute:Book.colour#default", "red", said => value = said);
        value.ShouldBe("blue");
        var conflict = context.Model.Conflicts.ShouldHaveSingleItem();
        conflict.First.Words.ShouldContain("blue");
        conflict.Second.Words.ShouldContain("red");
    }

    private sealed class Pattern(Stage stage, Action<InferenceContext> apply) : IPattern
    {
        public string Name => "test";

        public Stage Stage => stage;

        public void Apply(InferenceContext context) => apply(context);
    }
}
