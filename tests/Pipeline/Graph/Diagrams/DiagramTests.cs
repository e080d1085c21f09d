using System.Xml.Linq;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Graph.Diagrams;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.Pipeline.Tests.Graph.Diagrams;

public sealed class DiagramTests
{
    [Fact]
    public void Each_stored_relation_is_drawn_once_with_its_cardinality()
    {
        var text = EntityDiagram.Mermaid(Domain());

        text.ShouldContain("Book }o--|| Category : category\n");
        text.ShouldContain("Book }o--o{ Author : authors\n");
        text.ShouldNotContain(": books");
        text.ShouldContain("string isbn UK\n");
    }

    [Fact]
    public void An_svg_is_well_formed_even_with_hostile_names_and_cycles()
    {
        var domain = Domain();
        domain.Entities.Add(
            new Entity
            {
                Name = "<script>&\"",
                Plural = "x",
                Relations =
                {
                    new Relation
                    {
                        Name = "self",
                        Target = "<script>&\"",
                        Kind = RelationKind.ManyToOne,
                    },
                },
            }
        );

        var svg = XDocument.Parse(DiagramFiles.EntitySvg("A & B", domain));

        svg.Descendants().Where(element => element.Name.LocalName == "rect").Count().ShouldBe(4);
    }

    [Fact]
    public void A_dependency_that_follows_from_others_is_not_drawn()
    {
        PlannedTask[] tasks = [Plan("a"), Plan("b", "a"), Plan("c", "a", "b")];

        var text = TaskDiagram.Mermaid(tasks);

        text.ShouldContain("b --> c");
        text.ShouldNotContain("a --> c");
        XDocument
            .Parse(DiagramFiles.TaskSvg("t", tasks, new ExecutionDag([])))
            .Descendants()
            .Count(element => element.Name.LocalName == "path")
            .ShouldBe(3);
    }

    private static PlannedTask Plan(string id, params string[] dependsOn) => new(id, id, "", [], [], dependsOn);

    private static DomainModel Domain() =>
        new()
        {
            Entities =
            {
                new Entity { Name = "Author", Plural = "Authors" },
                new Entity
                {
                    Name = "Category",
                    Plural = "Categories",
                    Relations =
                    {
                        new Relation
                        {
                            Name = "books",
                            Target = "Book",
                            Kind = RelationKind.OneToMany,
                        },
                    },
                },
                new Entity
                {
                    Name = "Book",
                    Plural = "Books",
                    Attributes =
                    {
                        new AgenticAi.Pipeline.Model.Domain.Attribute { Name = "isbn", Unique = true },
                    },
                    Relations =
                    {
                        new Relation
                        {
                            Name = "category",
                            Target = "Category",
                            Kind = RelationKind.ManyToOne,
                            Required = true,
                        },
                        new Relation
                        {
                            Name = "authors",
                            Target = "Author",
                            Kind = RelationKind.ManyToMany,
                        },
                    },
                },
            },
        };
}
