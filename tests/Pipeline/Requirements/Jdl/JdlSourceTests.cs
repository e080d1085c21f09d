using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Requirements.Jdl;

public sealed class JdlSourceTests
{
    private const string Text = """
        application { config { baseName garage } }
        entity Car { plate String required unique pattern(/[A-Z]{2}[0-9]{3}/), seats Integer min(1) max(9), kind Kind required, boughtAt Instant }
        entity Owner { name String required maxlength(80) }
        entity Garage { city String }
        entity Part { code String required }
        enum Kind { VAN, BUS }
        relationship ManyToOne { Car{owner(name) required} to Owner{cars} }
        relationship OneToOne { Car{garage} to Garage{car} }
        relationship ManyToMany { Car{parts} to Part{cars} }
        relationship ManyToOne { Garage{keeper(login)} to User with builtInEntity }
        readOnly Part
        filter Car
        search Owner with elasticsearch
        """;

    private readonly ApplicationModel _model = Model(Text);

    [Fact]
    public void Fields_become_attributes_with_their_limits()
    {
        var car = _model.Domain.FindEntity("Car")!;

        car.Key.ShouldBe(KeyType.Number);
        car.FindAttribute("plate")
            .ShouldSatisfyAllConditions(
                plate => plate!.Required.ShouldBeTrue(),
                plate => plate!.Unique.ShouldBeTrue(),
                plate => plate!.Pattern.ShouldBe("^[A-Z]{2}[0-9]{3}$")
            );
        car.FindAttribute("seats")
            .ShouldSatisfyAllConditions(seats => seats!.Min.ShouldBe(1), seats => seats!.Max.ShouldBe(9), seats => seats!.Required.ShouldBeFalse());
        car.FindAttribute("kind")!.EnumValues.ShouldBe(["VAN", "BUS"]);
        car.FindAttribute("boughtAt")
            .ShouldSatisfyAllConditions(time => time!.Type.ShouldBe(AttributeType.Timestamp), time => time!.ReadOnly.ShouldBeFalse());
    }

    [Fact]
    public void Relationships_become_relations_at_both_ends()
    {
        Relations("Car").ShouldBe(["owner:ManyToOne Owner!", "garage:OneToOne Garage", "parts:ManyToMany Part"]);
        Relations("Owner").ShouldBe(["cars:OneToMany Car"]);
        Relations("Part").ShouldBe(["cars:ManyToMany Car"]);
        Relations("Garage").ShouldBe(["keeper:ManyToOne User"]);
    }

    [Fact]
    public void The_built_in_user_brings_accounts_in()
    {
        _model.Domain.Accounts!.Entity.ShouldBe("User");
        _model.Assumptions.ShouldContain(assumption => assumption.ElementId == "entity:User");
    }

    [Fact]
    public void Operations_follow_jhipster_and_options()
    {
        Methods("Car")
            .ShouldBe([
                "GET /api/cars",
                "POST /api/cars",
                "GET /api/cars/{id}",
                "PUT /api/cars/{id}",
                "PATCH /api/cars/{id}",
                "DELETE /api/cars/{id}",
            ]);
        Methods("Part").ShouldBe(["GET /api/parts", "GET /api/parts/{id}"]);
        _model.Api.FindOperation("listCars")!.List!.Filters.Select(filter => filter.Name).ShouldBe(["plate", "seats", "kind", "boughtAt"]);
        _model.Api.FindOperation("listOwners")!.List!.Filters.Single().Condition.ToString().ShouldBe("lower(this.name) contains lower(query.query)");
    }

    [Fact]
    public void Each_declaration_is_a_requirement()
    {
        _model.Requirements.ShouldContain(requirement => requirement.Elements.Contains("attribute:Car.plate#unique") && requirement.Source.Line == 2);
        _model.Requirements.ShouldContain(requirement =>
            requirement.Elements.Contains("relation:Car.owner#required") && requirement.Source.Line == 7
        );
        _model.Requirements.Select(requirement => requirement.Id).ShouldBeUnique();
        _model.Requirements.ShouldAllBe(requirement => requirement.NotUnderstood.Count == 0);
    }

    [Fact]
    public void The_application_is_named_after_its_base_name_unless_an_entity_is_called_so() => _model.Name.ShouldBe("GarageApp");

    private IEnumerable<string> Methods(string entity) =>
        _model.Api.Operations.Where(operation => operation.Entity == entity).Select(operation => $"{operation.Method} {operation.Path}");

    private IEnumerable<string> Relations(string entity) =>
        _model
            .Domain.FindEntity(entity)!
            .Relations.Select(relation => $"{relation.Name}:{relation.Kind} {relation.Target}{(relation.Required ? "!" : "")}");

    private static ApplicationModel Model(string text)
    {
        var reading = SpecReader.ReadText("a.jdl", text);
        reading.Problems.ShouldBeEmpty();
        return SpecificationAnalyzer.Analyze(reading.Documents).Model;
    }
}
