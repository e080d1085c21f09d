namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class GardenTests
{
    private readonly Analyzed garden = new(
        """
        # Allotment gardens

        ## Data
        - A gardener has: full name, e-mail (unique), and optional remarks that only garden wardens can read.
        - A plot has: label (unique, like `P-7`), size in square metres (20 to 400), water supply (yes or no).
        - A shed has: number (format `SHED-001`), volume (1 to 30), and belongs to a gardener.
        - A key has: engraving (unique), and may be assigned to one shed.

        ## Access
        - Gardeners SHALL see and change only their own record and sheds.
        - Wardens SHALL manage gardeners, plots, sheds and keys.
        """
    );

    [Fact]
    public void Takes_people_who_act_for_roles_whatever_their_trade() => garden.Roles.ShouldBe(["gardener", "warden"], ignoreOrder: true);

    [Fact]
    public void Takes_what_a_thing_belongs_to_at_the_end_of_a_list_for_a_relation()
    {
        garden.Relation("Shed", "gardener").ShouldSatisfyAllConditions(to => to.Target.ShouldBe("Gardener"), to => to.Required.ShouldBeTrue());
        garden.Relation("Key", "shed").ShouldSatisfyAllConditions(to => to.Target.ShouldBe("Shed"), to => to.Required.ShouldBeFalse());
    }

    [Fact]
    public void Lets_people_choose_what_only_an_example_shows()
    {
        garden
            .Attribute("Plot", "label")
            .ShouldSatisfyAllConditions(
                label => label.Generator.ShouldBeNull(),
                label => label.ReadOnly.ShouldBeFalse(),
                label => label.Example.ShouldBe("\"P-7\"")
            );
        garden.Attribute("Shed", "number").Generator!.Format.ShouldBe("SHED-{n:000}");
    }

    [Fact]
    public void Takes_yes_or_no_for_a_truth_value() =>
        garden.Attribute("Plot", "waterSupply").Type.ShouldBe(AgenticAi.Pipeline.Model.Domain.AttributeType.Boolean);

    [Fact]
    public void Shows_remarks_to_those_whose_role_the_last_word_names() => garden.Attribute("Gardener", "remarks").VisibleTo.ShouldBe(["warden"]);

    [Fact]
    public void Does_not_claim_words_about_readers_that_it_does_not_know() =>
        new Analyzed("A gardener has: full name, and remarks that only the tax office can read.").NotUnderstood.ShouldContain(words =>
            words.Contains("tax office", StringComparison.Ordinal)
        );

    [Fact]
    public void Gives_everything_that_is_managed_its_operations() =>
        new[] { "gardeners", "plots", "sheds", "keys" }.ShouldAllBe(things => garden.Grants("POST", "/api/" + things).Contains("warden"));

    [Fact]
    public void Shows_people_only_what_is_theirs() => garden.Grants("GET", "/api/sheds").ShouldContain("gardener if this.gardener.account == me");

    [Fact]
    public void Leaves_nothing_open() => garden.NotUnderstood.ShouldBeEmpty();
}
