using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class RecipeListTests
{
    private readonly Analyzed recipes = new(
        """
        # Recipe box

        ## Entities

        **Recipe**
        - title: string, required, 3 to 80 characters
        - slug: generated from the title
        - servings: integer, 1-20, default 4
        - difficulty: one of easy, medium, hard
        - published: boolean, default false
        - ingredients: list of strings

        **Comment**
        - text (required, max 500 characters)
        - recipe (required)

        Users register with e-mail and password. Any user can create recipes. Users can edit and delete their own recipes. Everyone can read recipes and comments.
        """
    );

    [Fact]
    public void Reads_one_field_a_bullet()
    {
        recipes.Attribute("Recipe", "title").MinLength.ShouldBe(3);
        recipes.Attribute("Recipe", "servings").Default!.ToString().ShouldBe("4");
        recipes.Attribute("Recipe", "difficulty").EnumValues.ShouldBe(["easy", "medium", "hard"]);
        recipes.Attribute("Recipe", "ingredients").IsList.ShouldBeTrue();
        recipes.Attribute("Recipe", "slug").Generator!.Kind.ShouldBe(GeneratorKind.Slug);
        recipes.Relation("Comment", "recipe").Required.ShouldBeTrue();
    }

    [Fact]
    public void Gives_rows_an_owner_when_somebody_has_own_ones() =>
        recipes.Grants("PATCH", "/api/recipes/{id}").ShouldBe(["user if this.owner == me"]);

    [Fact]
    public void Opens_reading_to_everyone() => recipes.Grants("GET", "/api/comments").ShouldContain("visitor");
}
