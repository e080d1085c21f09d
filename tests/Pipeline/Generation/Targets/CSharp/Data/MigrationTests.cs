using AgenticAi.Pipeline.Generation.Targets.CSharp.Data;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Tests.Samples;
using Npgsql;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Data;

/// <summary>Migrations on a real PostgreSQL with rows in it.</summary>
public sealed class MigrationTests(DatabaseServer server) : IClassFixture<DatabaseServer>
{
    private const string Rows = """
        insert into users values ('00000000-0000-0000-0000-000000000001', 'a@b.c', 'customer', 'x');
        insert into categories values ('00000000-0000-0000-0000-000000000002', 'Novels', null);
        insert into books (id, title, isbn, price, stock, category_id) values ('00000000-0000-0000-0000-000000000003', 'Emma', '1234567890123', 10, 1, '00000000-0000-0000-0000-000000000002');
        insert into orders (id, number, status, shipping_address, placed_at, customer_id) values ('00000000-0000-0000-0000-000000000004', 'ORD-1', 'shipped', 'here', now(), '00000000-0000-0000-0000-000000000001');
        """;

    public static TheoryData<string> Changes => [.. Edits.Keys];

    private static Dictionary<string, Action<DomainModel>> Edits { get; } =
        new(StringComparer.Ordinal)
        {
            ["optional column"] = domain => Book(domain).Attributes.Add(new Attribute { Name = "subtitle", MaxLength = 50 }),
            ["required column"] = domain =>
                Book(domain)
                    .Attributes.Add(
                        new Attribute
                        {
                            Name = "pages",
                            Type = AttributeType.Integer,
                            Required = true,
                            Min = 1,
                        }
                    ),
            ["required unique column"] = domain =>
                Book(domain)
                    .Attributes.Add(
                        new Attribute
                        {
                            Name = "code",
                            Required = true,
                            Unique = true,
                        }
                    ),
            ["required relation"] = domain =>
                Book(domain)
                    .Relations.Add(
                        new Relation
                        {
                            Name = "editor",
                            Target = "User",
                            Kind = RelationKind.ManyToOne,
                            Required = true,
                        }
                    ),
            ["dropped column"] = domain => Book(domain).Attributes.RemoveAll(attribute => attribute.Name == "isbn"),
            ["renamed column"] = domain => Rename(Book(domain).Attributes, "title", "name"),
            ["changed type"] = domain => Book(domain).FindAttribute("stock")!.Type = AttributeType.Long,
            ["changed limit"] = domain => Book(domain).FindAttribute("price")!.Min = 100,
            ["longer list of values"] = domain => domain.FindEntity("Order")!.FindAttribute("status")!.EnumValues.Add("returned"),
            ["value taken away"] = domain => domain.FindEntity("Order")!.FindAttribute("status")!.EnumValues.Remove("shipped"),
            ["now required"] = domain => Book(domain).FindAttribute("description")!.Required = true,
            ["no longer required"] = domain => Book(domain).FindAttribute("title")!.Required = false,
            ["other default"] = domain => Book(domain).FindAttribute("stock")!.Default = new Literal(5m),
            ["unique together"] = domain =>
                domain
                    .FindEntity("Review")!
                    .UniqueKeys.Add(new UniqueKey { Members = ["book", "rating"], Where = Expression.Parse("this.comment != null") }),
            ["other deletion"] = domain => Book(domain).FindRelation("category")!.OnDelete = DeleteBehavior.Cascade,
            ["new entity with relation"] = domain =>
            {
                domain.Entities.Insert(
                    0,
                    new Entity
                    {
                        Name = "Shelf",
                        Plural = "Shelves",
                        Attributes =
                        {
                            new Attribute { Name = "order", Required = true },
                        },
                        Seed = { new() { ["order"] = new Literal("it's A") } },
                    }
                );
                Book(domain)
                    .Relations.Add(
                        new Relation
                        {
                            Name = "shelf",
                            Target = "Shelf",
                            Kind = RelationKind.ManyToOne,
                            Required = true,
                        }
                    );
            },
            ["dropped entity"] = domain => domain.Entities.RemoveAll(entity => entity.Name == "Review"),
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_database_is_like_a_new_one_and_keeps_its_rows(string change)
    {
        var (before, after) = (Sample.Read("bookstore"), Sample.Read("bookstore"));
        Edits[change](after.Domain);
        await using var old = await server.CreateAsync();
        await using var fresh = await server.CreateAsync();
        var initial = MigrationPlanner.Plan(null, [], before);

        await RunAsync(old, initial[0].Sql);
        await RunAsync(old, Rows);
        await RunAsync(old, MigrationPlanner.Plan(before, initial, after)[1].Sql);
        await RunAsync(fresh, MigrationPlanner.Plan(null, [], after)[0].Sql);

        (await SchemaPicture.ReadAsync(old)).ShouldBe(await SchemaPicture.ReadAsync(fresh));
        await using var count = old.CreateCommand("select count(*) from books");
        (await count.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Theory]
    [InlineData("clinic")]
    [InlineData("hostile")]
    public async Task The_schema_of_any_model_runs(string sample)
    {
        await using var database = await server.CreateAsync();

        await RunAsync(database, MigrationPlanner.Plan(null, [], Sample.Read(sample))[0].Sql);
    }

    [Fact]
    public async Task A_renamed_column_keeps_its_values()
    {
        var (before, after) = (Sample.Read("bookstore"), Sample.Read("bookstore"));
        Edits["renamed column"](after.Domain);
        await using var database = await server.CreateAsync();
        var initial = MigrationPlanner.Plan(null, [], before);

        await RunAsync(database, initial[0].Sql + Rows + MigrationPlanner.Plan(before, initial, after)[1].Sql);

        await using var name = database.CreateCommand("select name from books");
        (await name.ExecuteScalarAsync()).ShouldBe("Emma");
    }

    private static Entity Book(DomainModel domain) => domain.FindEntity("Book")!;

    private static void Rename(List<Attribute> attributes, string from, string to)
    {
        var old = attributes.Find(attribute => attribute.Name == from)!;
        attributes[attributes.IndexOf(old)] = new Attribute
        {
            Name = to,
            Required = old.Required,
            MaxLength = old.MaxLength,
            MinLength = old.MinLength,
        };
    }

    private static async Task RunAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
