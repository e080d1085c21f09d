using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation;
using AgenticAi.Pipeline.Validation.Planning;
using AgenticAi.Pipeline.Validation.Rehearsals;
using Shouldly;
using Xunit;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Tests.Validation.Planning;

public sealed class ValueFactoryTests
{
    private static readonly CheckContext Context = new(
        new ApplicationModel(),
        new HttpClient(),
        [],
        new RehearsalClock(Rehearser.Start, new Tape()),
        "salt",
        0
    );

    [Fact]
    public void Values_of_a_short_pattern_do_not_repeat()
    {
        var slot = SlotOf(
            new Attribute
            {
                Name = "sign",
                Unique = true,
                Pattern = "[A-Z][0-9]",
            }
        );

        Enumerable.Range(0, 200).Select(_ => new ValueFactory(Context).Valid(slot)).ShouldBeUnique();
    }

    [Fact]
    public void Unique_numbers_stay_in_their_range()
    {
        var slot = SlotOf(
            new Attribute
            {
                Name = "shelf",
                Type = AttributeType.Integer,
                Unique = true,
                Min = 5,
                Max = 64,
            }
        );

        var values = Enumerable.Range(0, 60).Select(_ => (decimal)new ValueFactory(Context).Valid(slot)!).ToList();

        values.ShouldBeUnique();
        values.ShouldAllBe(value => value >= 5 && value <= 64);
        Should.Throw<PlanningException>(() => new ValueFactory(Context).Valid(slot)).Message.ShouldContain("shelf");
    }

    [Fact]
    public void The_length_of_a_list_is_the_number_of_its_items()
    {
        var slot = SlotOf(
            new Attribute
            {
                Name = "tags",
                IsList = true,
                MinLength = 2,
                MaxLength = 3,
            }
        );

        var value = new ValueFactory(Context).Valid(slot).ShouldBeOfType<List<object?>>();

        value.Count.ShouldBe(2);
        value.ShouldBeUnique();
        Limits.Allow(slot, value, Rehearser.Start).ShouldBeTrue();
        Limits.Allow(slot, new List<object?> { "one" }, Rehearser.Start).ShouldBeFalse();
        Limits.Allow(slot, new List<object?> { "a", "b", "c", "d" }, Rehearser.Start).ShouldBeFalse();
    }

    private static Slot SlotOf(Attribute attribute)
    {
        var entity = new Entity
        {
            Name = "Thing",
            Plural = "Things",
            Attributes = { attribute },
        };
        return new Slot(new BodyField { Name = attribute.Name, Member = attribute.Name }, entity);
    }
}
