using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>A document whose paths are commands.</summary>
public sealed class CartTests
{
    private readonly ApplicationModel _model = GivenDocument.File("cart.yaml");

    [Fact]
    public void Commands_about_one_noun_keep_one_entity_with_its_parts()
    {
        _model.Domain.Entities.Select(entity => entity.Name).ShouldBe(["Cart", "CartItem"]);
        _model.Domain.FindEntity("Cart")!.Relations.Single().Composition.ShouldBeTrue();
        _model.Operation("postCreateCart").Kind.ShouldBe(OperationKind.Create);
        _model.Operation("postCreateCart").Body.ShouldBeNull();
        _model.Shape(_model.Operation("postCreateCart").Response.View).ShouldBe("cart_id=this.id");
    }

    [Fact]
    public void Parameters_and_bodies_name_the_row()
    {
        _model.Operation("getGetCart").Subject!.ToString().ShouldBe("first(r in Cart where r.id == query.cart_id)");
        _model.Operation("deleteDeleteCart").Subject!.ToString().ShouldBe("first(r in Cart where r.id == query.cart_id)");
        _model.Operation("postAddToCart").Subject!.ToString().ShouldBe("first(r in Cart where r.id == input.cart_id)");
    }

    [Fact]
    public void Adding_makes_a_part_and_removing_takes_it_away()
    {
        var add = _model.Operation("postAddToCart").Effects.Single().ShouldBeOfType<CreateEffect>();
        add.Into!.ToString().ShouldBe("this.items");
        add.Values.ToDictionary(value => value.Key, value => value.Value.ToString())
            .ShouldBe(new Dictionary<string, string> { ["productId"] = "input.product_id", ["quantity"] = "input.quantity" });

        _model
            .Operation("postRemoveFromCart")
            .Effects.Single()
            .ShouldBeOfType<DeleteEffect>()
            .Where!.ToString()
            .ShouldBe("p.productId == input.product_id");
    }

    [Fact]
    public void Totals_are_computed_and_said_to_be_assumed()
    {
        _model.Domain.FindEntity("Cart")!.FindAttribute("totalItems")!.Computed!.ToString().ShouldBe("sum(i in this.items: i.quantity)");
        _model.Assumptions.ShouldContain(assumption => assumption.ElementId == "attribute:Cart.totalItems");
    }
}
