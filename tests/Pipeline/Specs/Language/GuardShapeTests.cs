using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

/// <summary>The shapes that rule recognition builds on, asked for through the typed structures.</summary>
public class GuardShapeTests
{
    [Fact]
    public void Permission_after_an_event()
    {
        var clause = Read("A guest may rate a hotel only after a stay in that hotel has ended.");
        clause.Verb!.Modality.ShouldBe(Modality.May);
        var condition = clause.Under(Connector.OnlyAfter).ShouldHaveSingleItem();
        condition.Subject!.Head.ShouldBe("stay");
        condition.Subject.Complement("in")!.Phrase!.Determiner.ShouldBe(DeterminerKind.Demonstrative);
        condition.Verb!.Lemma.ShouldBe("end");
        condition.Verb.Past.ShouldBeTrue();
    }

    [Fact]
    public void Exclusion_of_several_groups()
    {
        var clause = Read("Suspended drivers, and drivers who have an unpaid fine, can not start a trip.");
        clause.Verb!.Negated.ShouldBeTrue();
        var groups = clause.Subject!.All.ToList();
        groups[0].Modifiers.Single().Lemma.ShouldBe("suspend");
        groups[1].Relatives.Single().Object!.FullName.ShouldBe("unpaid fine");
    }

    [Fact]
    public void Threshold_over_a_period()
    {
        var clause = Read(
            "WHILE a tenant has two or more `late` payments within the last 12 months, THE SYSTEM SHALL refuse a new contract with 403."
        );
        clause.Complement("with")!.Phrase!.Head.ShouldBe("403");
        var counted = clause.Under(Connector.While).Single().Object!;
        counted.Quantity!.Minimum.ShouldBe(2);
        counted.Has("late").ShouldBeTrue();
        counted.Complement("within")!.Phrase!.Quantity!.Duration.ShouldBe(TimeSpan.FromDays(360));
    }

    [Fact]
    public void Limit_over_two_verbs()
    {
        var clauses = EnglishAnalyzer.Analyze("A reader may hold or reserve at most 8 books of a library in total.").Clauses.ToList();
        clauses.Select(c => c.Verb!.Lemma).ShouldBe(["hold", "reserve"]);
        clauses.ShouldAllBe(c => c.Object!.Quantity!.Maximum == 8 && c.Object.Possessor!.Head == "library" && c.Subject!.Head == "reader");
    }

    [Fact]
    public void Refusal_with_an_answer_code()
    {
        var clause = Read("Publishing a course that has no lessons is refused with 409, naming the course.");
        clause.SubjectClause!.Verb!.Lemma.ShouldBe("publish");
        clause.SubjectClause.Object!.Relatives.Single().Object!.Determiner.ShouldBe(DeterminerKind.No);
        clause.Verb!.Passive.ShouldBeTrue();
        clause.Under(Connector.Participle).Single().Verb!.Lemma.ShouldBe("name");
    }

    [Fact]
    public void Order_of_two_attributes()
    {
        var comparison = Read("`endsAt` must not be before `startsAt`.").Comparison!;
        comparison.Operator.ShouldBe(ComparisonOperator.GreaterOrEqual);
        comparison.Left!.Head.ShouldBe("endsAt");
        comparison.Right!.Head.ShouldBe("startsAt");
    }

    [Fact]
    public void Moves_between_states()
    {
        var moves = EnglishAnalyzer.Analyze("Allowed moves: draft to sent; sent to paid or void.").Clauses.SelectMany(c => c.Moves);
        moves.Select(m => $"{m.From!.Text}>{m.To.Text}").ShouldBe(["draft>sent", "sent>paid", "sent>void"]);
    }

    [Fact]
    public void Stories_have_role_goals_and_benefits()
    {
        var story = EnglishAnalyzer
            .Analyze("As a head cook I want to copy a recipe and change its steps, so that I keep the original.")
            .Sentences.Single()
            .Story!;
        story.Role.Head.ShouldBe("cook");
        story.Goals.Select(g => g.Verb!.Lemma).ShouldBe(["copy", "change"]);
        story.Benefits.Single().Verb!.Lemma.ShouldBe("keep");
    }

    private static Clause Read(string sentence) => EnglishAnalyzer.Analyze(sentence).Clauses.ShouldHaveSingleItem();
}
