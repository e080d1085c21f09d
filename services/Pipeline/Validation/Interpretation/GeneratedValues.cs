using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Ids, numbers and codes that an application makes up; the same in every run.</summary>
internal sealed class GeneratedValues(ApplicationModel model, World world)
{
    private const long FirstNumber = 900_000;
    private readonly Dictionary<string, long> _numbers = [];
    private long _ids;

    public string Id(string entity) => model.Domain.FindEntity(entity) is { Key: KeyType.Uuid } ? Uuid() : $"{FirstNumber + ++_ids}";

    public string Uuid() =>
        new Guid(0, 0, 0x4000, BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((1L << 63) | ++_ids))).ToString();

    public void Complete(Row row, Actor actor)
    {
        row.Id ??= Id(row.Entity);
        if (model.Domain.FindEntity(row.Entity) is { ProfileOf: not null } && model.Domain.Accounts is { } accounts && row["account"] is null)
        {
            row["account"] = world
                .RowsOf(accounts.Entity)
                .FirstOrDefault(account => Operators.AreEqual(account[accounts.Identifier], row[accounts.Identifier]));
        }

        foreach (var attribute in model.Domain.FindEntity(row.Entity)!.Attributes.Where(attribute => attribute.Generator is not null))
        {
            row[attribute.Name] = attribute.Generator!.Kind switch
            {
                GeneratorKind.RunningNumber => Number(row, attribute.Name, attribute.Generator),
                GeneratorKind.CreatedAt or GeneratorKind.UpdatedAt => world.Now,
                GeneratorKind.RandomCode => Code(attribute.Generator),
                GeneratorKind.Slug => Values.Text(row[attribute.Generator.From!]).ToLowerInvariant().Replace(' ', '-'),
                _ => world.AccountOf(actor),
            };
        }
    }

    private string Code(ValueGenerator generator)
    {
        var alphabet = generator.Alphabet ?? "abcdefgh";
        var number = FirstNumber + ++_ids;
        return new string([.. Enumerable.Range(0, generator.Length).Select(place => alphabet[(int)((number >> place) % alphabet.Length)])]);
    }

    private string Number(Row row, string attribute, ValueGenerator generator)
    {
        var key = $"{row.Entity}.{attribute}.{(generator.Scope is null ? "" : (row[generator.Scope] as Row)?.Id)}";
        var number = _numbers[key] = _numbers.GetValueOrDefault(key) + 1;
        return RunningNumber.Format(
            generator.Format,
            number,
            path => Values.Text(world.Evaluator.Evaluate(Expression.Parse($"this.{path}"), world.ScopeFor(Actor.Visitor).With("this", row)))
        );
    }
}
