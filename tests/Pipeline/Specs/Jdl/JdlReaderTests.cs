using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Specs.Jdl;

namespace AgenticAi.Pipeline.Tests.Specs.Jdl;

public sealed class JdlReaderTests
{
    [Fact]
    public void Entities_have_fields_with_types_validations_and_comments()
    {
        var file = Read(
            """
            MIN = 3
            /** A book. */
            @paginate(pagination)
            entity Book (jhi_book) {
              /** How people call it. */
              title String required minlength(MIN) maxlength(200), // shown everywhere
              isbn String unique pattern(/^[0-9]{3}\/[a-z"']+$/)
              price BigDecimal min(0.5) max(-1)
              cover ImageBlob maxbytes(5000)
            }
            entity Empty
            """
        );

        var book = file.Entities[0];
        book.Comment.ShouldBe("A book.");
        book.Fields.Select(field => (field.Name, field.Type, field.IsRequired, field.IsUnique))
            .ShouldBe([
                ("title", "String", true, false),
                ("isbn", "String", false, true),
                ("price", "BigDecimal", false, false),
                ("cover", "ImageBlob", false, false),
            ]);
        book.Fields[0].Limits.ShouldBe(new Dictionary<string, string> { ["minlength"] = "3", ["maxlength"] = "200" });
        book.Fields[0].Comment.ShouldBe("How people call it.");
        book.Fields[1].Limits["pattern"].ShouldBe("""^[0-9]{3}/[a-z"']+$""");
        book.Fields[2].Limits["min"].ShouldBe("0.5");
        book.Fields[3].Source.Line.ShouldBe(9);
        file.Entities[1].Fields.ShouldBeEmpty();
        file.Options.Single().ShouldSatisfyAllConditions(option => option.Name.ShouldBe("paginate"), option => option.Covers("Book").ShouldBeTrue());
    }

    [Fact]
    public void Relationships_of_all_kinds_name_their_sides()
    {
        var file = Read(
            """
            entity A
            entity B
            relationship OneToMany { A{bs} to B{a(name) required}, A{others} to B }
            relationship ManyToOne { B{user(login)} to User with builtInEntity }
            relationship OneToOne {
              A{b required} to @Id B{a}
            }
            relationship ManyToMany { A to B }
            """
        );

        file.Relationships.Select(relationship => (relationship.Kind, relationship.From, relationship.To, relationship.IsBuiltIn))
            .ShouldBe([
                ("OneToMany", new JdlSide("A", "bs", null, false), new JdlSide("B", "a", "name", true), false),
                ("OneToMany", new JdlSide("A", "others", null, false), new JdlSide("B", null, null, false), false),
                ("ManyToOne", new JdlSide("B", "user", "login", false), new JdlSide("User", null, null, false), true),
                ("OneToOne", new JdlSide("A", "b", null, true), new JdlSide("B", "a", null, false), false),
                ("ManyToMany", new JdlSide("A", null, null, false), new JdlSide("B", null, null, false), false),
            ]);
    }

    [Fact]
    public void Options_enumerations_and_applications_are_read_and_deployments_noted()
    {
        var file = Read(
            """
            application {
              config { baseName shop, packageName com.example.shop, languages [en, fr] serverPort 8081 }
              entities * except A
            }
            entity A
            entity B
            enum Size { SMALL, LARGE ("very large"), /** odd */ ODD }
            dto * with mapstruct
            paginate A, B with infinite-scroll
            service all with serviceImpl except A
            use elasticsearch, pagination for B
            readOnly A
            deployment { deploymentType docker-compose appsFolders [a, b] }
            """
        );

        file.ApplicationName.ShouldBe("shop");
        file.Enums.Single().Values.ShouldBe(["SMALL", "LARGE", "ODD"]);
        file.Options.Select(option => (option.Name, option.Value, option.Covers("A"), option.Covers("B")))
            .ShouldBe([
                ("dto", "mapstruct", true, true),
                ("paginate", "infinite-scroll", true, true),
                ("service", "serviceImpl", false, true),
                ("search", "elasticsearch", false, true),
                ("paginate", "pagination", false, true),
                ("readOnly", "", true, false),
            ]);
        file.Ignored.Select(ignored => ignored.What).ShouldContain("deployment");
    }

    [Fact]
    public void Every_syntax_error_is_named_with_its_place_and_the_rest_is_still_read()
    {
        var problems = SpecReader
            .ReadText(
                "a.jdl",
                """
                entity A {
                  name String required(
                }
                entity B { x Strin }
                relationship OneToLots {
                  A to B
                }
                enum E {
                """
            )
            .Problems;

        problems.Select(problem => (problem.Code, problem.Source!.Line)).ShouldBe([("jdl-syntax", 4), ("jdl-syntax", 5), ("jdl-syntax", 8)]);
    }

    [Theory]
    [InlineData("entity A { x Strin }", "jdl-unknown-type")]
    [InlineData("entity A\nrelationship OneToMany { A to C }", "jdl-unknown-entity")]
    [InlineData("entity A\nentity A", "jdl-duplicate")]
    [InlineData("entity A { x String, x Long }", "jdl-duplicate")]
    [InlineData("entity A { x String pattern(/abc }", "jdl-syntax")]
    [InlineData("/* entity A", "jdl-syntax")]
    [InlineData("# markdown", "jdl-syntax")]
    public void What_is_wrong_is_named(string text, string code)
    {
        SpecReader.ReadText("a.jdl", text).Problems[0].Code.ShouldBe(code);
    }

    private static JdlFile Read(string text)
    {
        var reading = SpecReader.ReadText("a.jdl", text);
        reading.Problems.ShouldBeEmpty();
        return reading.Documents.Single().Jdl.ShouldNotBeNull();
    }
}
