using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Tests.Samples;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Names;

public class CodeNamesTests
{
    private readonly CodeNames _names = new(Sample.Read("hostile"));

    [Fact]
    public void A_root_namespace_never_hides_an_entity() => _names.Root.ShouldBe("LibraryApp");

    [Fact]
    public void An_entity_called_like_a_type_of_the_framework_gets_a_name_of_its_own()
    {
        _names.Entity("Task").Class.ShouldBe("TaskEntity");
        _names.Entity("Task").Variable.ShouldBe("task");
    }

    [Fact]
    public void A_feature_never_hides_an_entity() => _names.Entity("News").Feature.Name.ShouldBe("NewsRecords");

    [Fact]
    public void A_property_never_has_the_name_of_its_class_or_of_what_every_class_has()
    {
        var properties = _names.Entity("Library").Attributes.Select(attribute => attribute.Property);

        properties.ShouldBe(["LibraryValue", "EqualsValue", "GetHashCodeValue", "Class", "Order", "User"]);
    }

    [Fact]
    public void Keywords_are_marked_in_local_variables() => _names.Entity("Event").Variable.ShouldBe("@event");

    [Fact]
    public void Values_of_an_enumeration_get_distinct_members()
    {
        var values = _names.Entity("Library").FindAttribute("class")!;

        values.Attribute.EnumValues.Select(values.EnumMember).ShouldBe(["None", "Default", "Value15", "InProgress", "InProgress2"]);
    }

    [Fact]
    public void A_relation_to_many_without_another_end_gets_one()
    {
        var model = new ApplicationModel { Name = "Shop" };
        model.Domain.Entities.Add(
            new Entity
            {
                Name = "Order",
                Plural = "Orders",
                Relations =
                {
                    new Relation
                    {
                        Name = "lines",
                        Target = "Line",
                        Kind = RelationKind.OneToMany,
                        Composition = true,
                    },
                },
            }
        );
        model.Domain.Entities.Add(new Entity { Name = "Line", Plural = "Lines" });

        var owner = new CodeNames(model).Entity("Line").Relations.ShouldHaveSingleItem();

        owner.ForeignKey.ShouldBe("OrderId");
        owner.Relation.Required.ShouldBeTrue();
        owner.Relation.OnDelete.ShouldBe(DeleteBehavior.Cascade);
    }
}
