using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Values that the system hands out: format, order without gaps also for requests at the same moment, alphabet, time, caller.</summary>
internal sealed class GeneratedChecks : ICheckBuilder
{
    private const int AtOnce = 4;

    public string Name => "generated";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from entity in model.Domain.Entities
        from attribute in entity.Attributes
        where attribute.Generator is not null
        select new Check(
            $"generated:{entity.Name}.{attribute.Name}",
            $"{entity.Name}.{attribute.Name} is handed out by the system: {attribute.Generator!.Kind}",
            [
                ElementId.Attribute(entity.Name, attribute.Name, "generated"),
                ElementId.Attribute(entity.Name, attribute.Name),
                ElementId.Attribute(entity.Name, attribute.Name, "type"),
                ElementId.Attribute(entity.Name, attribute.Name, "unique"),
                .. OfCode(entity, attribute),
            ],
            session => RunAsync(session, entity, attribute)
        )
        {
            IsExclusive = attribute.Generator is { Kind: GeneratorKind.RunningNumber, Scope: null },
        };

    /// <summary>A code shows by itself how long it is and of which characters.</summary>
    private static IEnumerable<string> OfCode(Entity entity, Attribute attribute) =>
        attribute.Generator is { Kind: GeneratorKind.RandomCode, Alphabet: not null }
            ? [ElementId.Attribute(entity.Name, attribute.Name, "length"), ElementId.Attribute(entity.Name, attribute.Name, "pattern")]
            : [];

    private static Task RunAsync(Session session, Entity entity, Attribute attribute) =>
        attribute.Generator!.Kind switch
        {
            GeneratorKind.RunningNumber => NumbersAsync(session, entity, attribute),
            _ => SingleAsync(session, entity, attribute),
        };

    private static async Task SingleAsync(Session session, Entity entity, Attribute attribute)
    {
        var started = session.World.Now;
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        var shown = await new Shown(session).ValueAsync(row, attribute);
        var generator = attribute.Generator!;
        switch (generator.Kind)
        {
            case GeneratorKind.CreatedAt or GeneratorKind.UpdatedAt:
                Expect.That(
                    shown is DateTimeOffset at ? at > started.AddMinutes(-1) && at < session.World.Now.AddMinutes(1) : shown is DateOnly,
                    $"{attribute.Name} should be the time of the request, {Values.Text(shown)} came."
                );
                break;
            case GeneratorKind.RandomCode:
                var other = await new Shown(session).ValueAsync(await session.Planner.Rows.MakeAsync(entity.Name, []), attribute);
                var code = Values.Text(shown);
                Expect.That(
                    code.Length == generator.Length && (generator.Alphabet is null || code.All(generator.Alphabet.Contains)),
                    $"{attribute.Name} should have {generator.Length} characters of {generator.Alphabet}: {code}"
                );
                Expect.That(!Operators.AreEqual(shown, other), $"Two rows got the same {attribute.Name}.");
                break;
            case GeneratorKind.Slug:
                var slug = Values.Text(shown);
                var words = Values.Text(row[generator.From!]).ToLowerInvariant().Split(' ', '-');
                Expect.That(
                    slug.Length > 0
                        && slug.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
                        && slug.Contains(words[0], StringComparison.Ordinal),
                    $"{attribute.Name} should be made from {generator.From}: {slug}"
                );
                break;
            default:
                Expect.That(shown is not null, $"{attribute.Name} is empty.");
                break;
        }
    }

    private static async Task NumbersAsync(Session session, Entity entity, Attribute attribute)
    {
        var generator = attribute.Generator!;
        var first = await session.Planner.Rows.MakeAsync(entity.Name, []);
        var scope = generator.Scope is null ? null : first[generator.Scope] as Row;
        var rows = new List<Row> { first };
        rows.AddRange(await RaceAsync(session, entity, generator, scope));
        var numbers = new List<long>();
        foreach (var row in rows)
        {
            var text = Values.Text(await new Shown(session).ValueAsync(row, attribute));
            var number = RunningNumber.Read(generator.Format, text, path => Member(session, row, path));
            Expect.That(number is not null, $"{attribute.Name} should look like {generator.Format}: {text}");
            numbers.Add(number.Value);
        }

        Expect.That(numbers.Distinct().Count() == numbers.Count, $"Rows got the same {attribute.Name}: {string.Join(", ", numbers)}");
        Expect.That(numbers.Max() - numbers.Min() == numbers.Count - 1, $"{attribute.Name} skips numbers: {string.Join(", ", numbers.Order())}");
        Expect.That(scope is null || numbers.Min() == 1, $"{attribute.Name} should start at 1 for each {generator.Scope}: {numbers.Min()}");
    }

    private static async Task<List<Row>> RaceAsync(Session session, Entity entity, ValueGenerator generator, Row? scope)
    {
        var operation =
            session.Context.Catalog.Of(entity.Name, OperationKind.Create).FirstOrDefault()
            ?? throw new PlanningException($"No operation makes a row of {entity.Name}.");
        var attempts = new List<Attempt>();
        session.Planner.Rows.AlwaysMakes = true;
        for (var i = 0; i < AtOnce; i++)
        {
            var values = scope is null ? [] : new Dictionary<string, object?>(StringComparer.Ordinal) { [generator.Scope!] = scope };
            var actor = scope is null ? await session.Planner.Cast.FittingAsync(operation) : null;
            attempts.Add(
                await session.Planner.PrepareAsync(
                    operation,
                    new Want
                    {
                        Actor = actor,
                        Parent = scope,
                        Values = values,
                    }
                )
            );
        }

        var responses = await Task.WhenAll(attempts.Select(session.Planner.SendAsync));
        for (var i = 0; i < AtOnce; i++)
        {
            Expect.Success(responses[i], $"{operation.Method} {operation.Path} at the same moment");
            session.Planner.Absorb(attempts[i], responses[i]);
        }

        return attempts.ConvertAll(attempt => attempt.This!);
    }

    private static string Member(Session session, Row row, string path) =>
        Values.Text(session.World.Evaluator.Evaluate(new PathExpression("this", path.Split('.')), Scope.At(session.World.Now).With("this", row)));
}
