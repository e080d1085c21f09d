using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class PlainRelationsTests
{
    [Theory]
    [InlineData("A bottle belongs to a shelf.", true)]
    [InlineData("Each bottle is linked to exactly one shelf.", true)]
    [InlineData("Each bottle must reference an existing shelf.", true)]
    [InlineData("Bottles are grouped into shelves.", true)]
    [InlineData("A bottle is located on a shelf.", true)]
    [InlineData("A bottle may be assigned to a shelf.", false)]
    [InlineData("A bottle can be stored on at most one shelf.", false)]
    [InlineData("A shelf can have any number of bottles.", true)]
    public void Understands_references(string sentence, bool required)
    {
        var cellar = Cellar(sentence);
        cellar.NotUnderstood.ShouldBeEmpty();
        var relation = cellar.Relation("Bottle", "shelf");
        relation.Target.ShouldBe("Shelf");
        relation.Required.ShouldBe(required);
        cellar.Requirement(sentence.TrimEnd('.')).Elements.ShouldContain("relation:Bottle.shelf");
    }

    [Theory]
    [InlineData("When a shelf is deleted, its bottles are deleted too.", DeleteBehavior.Cascade)]
    [InlineData("Deleting a shelf also deletes all of its bottles.", DeleteBehavior.Cascade)]
    [InlineData("A shelf with bottles cannot be deleted.", DeleteBehavior.Refuse)]
    [InlineData("Deletion of a shelf is refused while it still has bottles.", DeleteBehavior.Refuse)]
    [InlineData("Deleting a shelf that still has bottles returns 409.", DeleteBehavior.Refuse)]
    [InlineData("A shelf may only be deleted if it has no bottles.", DeleteBehavior.Refuse)]
    public void Understands_what_deleting_does(string sentence, DeleteBehavior behavior)
    {
        var cellar = Cellar($"A bottle belongs to a shelf. {sentence}");
        cellar.NotUnderstood.ShouldBeEmpty();
        cellar.Relation("Bottle", "shelf").OnDelete.ShouldBe(behavior);
        cellar.Requirement(sentence.TrimEnd('.')).Elements.ShouldContain("relation:Bottle.shelf#on-delete");
    }

    [Fact]
    public void Reads_a_reference_at_the_end_of_a_list_of_members()
    {
        var yard = new Analyzed("# Yard\n\nA berth has a code (required).\n\nA boat has a name (required), a length and belongs to a berth.");
        yard.NotUnderstood.ShouldBeEmpty();
        yard.Entity("Boat").Attributes.Select(attribute => attribute.Name).ShouldNotContain("belongs");
        yard.Relation("Boat", "berth").Required.ShouldBeTrue();
    }

    [Fact]
    public void Follows_a_pronoun_to_what_the_sentence_before_is_about()
    {
        var yard = new Analyzed(
            "# Yard\n\nA berth has a code (required).\n\nA boat belongs to a berth. It has a name (required) and a length in metres."
        );
        yard.NotUnderstood.ShouldBeEmpty();
        yard.Attribute("Boat", "name").Required.ShouldBeTrue();
    }

    [Theory]
    [InlineData("The code of a shelf must be unique.", "unique")]
    [InlineData("Code and room of a shelf are required.", "required")]
    [InlineData("The code of each shelf must not be empty.", "required")]
    public void Understands_sentences_about_members(string sentence, string facet)
    {
        var cellar = Cellar(sentence);
        cellar.NotUnderstood.ShouldBeEmpty();
        cellar.Requirement(sentence.TrimEnd('.')).Elements.ShouldContain($"attribute:Shelf.code#{facet}");
    }

    [Fact]
    public void Leaves_a_sentence_about_members_of_which_a_part_is_unknown() =>
        Cellar("The code of a shelf must be unique, stylish.").NotUnderstood.ShouldNotBeEmpty();

    private static Analyzed Cellar(string sentences) =>
        new($"# Cellar\n\nA shelf has a code and a room.\n\nA bottle has a label (required) and a price.\n\n{sentences}\n");
}
