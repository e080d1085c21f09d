using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Data;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Tests.Samples;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Data;

public class MigrationPlannerTests
{
    private readonly ApplicationModel _before = Sample.Read("bookstore");
    private readonly ApplicationModel _after = Sample.Read("bookstore");

    [Fact]
    public void A_first_build_has_one_migration() =>
        MigrationPlanner.Plan(null, [], _before).ShouldHaveSingleItem().Name.ShouldBe("0001_initial.sql");

    [Fact]
    public void Migrations_that_were_written_stay_as_they_are_when_the_schema_does()
    {
        _after.Domain.FindEntity("Book")!.Description = "Something to read.";

        MigrationPlanner.Plan(_before, [("0001_initial.sql", "-- as it was")], _after).ShouldBe([("0001_initial.sql", "-- as it was")]);
    }

    [Fact]
    public void A_changed_schema_adds_a_migration_that_says_what_it_does()
    {
        _after.Domain.FindEntity("Book")!.Attributes.Add(new Attribute { Name = "subtitle" });

        var added = MigrationPlanner.Plan(_before, [("0001_initial.sql", "--")], _after)[1];

        added.Name.ShouldBe("0002_add_books_subtitle.sql");
        added.Sql.ShouldBe("alter table books add column subtitle text;\n");
    }

    [Fact]
    public void Numbers_continue_after_the_highest()
    {
        _after.Domain.FindEntity("Book")!.Attributes.Add(new Attribute { Name = "subtitle" });

        MigrationPlanner.Plan(_before, [("0001_initial.sql", "--"), ("0007_change_schema.sql", "--")], _after)[^1].Name.ShouldStartWith("0008_");
    }

    [Fact]
    public void Migrations_of_the_host_are_none_of_its_business()
    {
        var previous = new PreviousState(
            _before,
            [
                new FileDraft("src/Bookstore/Data/Migrations/0000_counters.sql", "--", FileKind.Permanent),
                new FileDraft("src/Bookstore/Data/Migrations/0001_initial.sql", "-- kept", FileKind.Permanent),
            ]
        );
        var generator = new MigrationGenerator(previous);

        var file = generator.Plan(_before).ShouldHaveSingleItem();

        generator.Generate(file, _before).ShouldBe(new FileDraft("src/Bookstore/Data/Migrations/0001_initial.sql", "-- kept", FileKind.Permanent));
    }
}
