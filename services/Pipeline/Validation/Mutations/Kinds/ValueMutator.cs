using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Values that the application gives, keeps or shows by itself.</summary>
internal sealed class ValueMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) => AttributeRules.Of(model).SelectMany(Of);

    private static IEnumerable<Mutation> Of(AttributeRules rules)
    {
        var attribute = rules.Attribute;
        if (attribute.Default is not null && rules.IsWritten)
        {
            yield return rules.Change("default", "another default", changed => changed.Default = Another(attribute));
        }

        if (attribute.Computed is not null)
        {
            yield return rules.Change("computed", "nothing", changed => changed.Computed = new Literal(null));
        }

        if (attribute.Generator is { Kind: GeneratorKind.RunningNumber })
        {
            yield return rules.Change("generated", "another format", changed => changed.Generator!.Format = "X{n}");
        }

        if (attribute.Generator is { Kind: GeneratorKind.RandomCode, Length: > 1 })
        {
            yield return rules.Change("generated", "shorter", changed => changed.Generator!.Length = attribute.Generator.Length - 1);
        }

        if (
            attribute is { ReadOnly: true, Computed: null, Generator: null }
            && !rules.IsIdentifier
            && rules.Entity.Lifecycle?.Attribute != attribute.Name
            && Creating(rules.Model, rules.Entity).Count > 0
        )
        {
            yield return rules.Change("read-only", "clients write it", changed => changed.ReadOnly = false, copy => Open(copy, rules));
        }

        if (attribute.VisibleTo.Count > 0)
        {
            yield return rules.Change("visible", "everybody sees it", changed => changed.VisibleTo.Clear(), copy => Show(copy, rules));
        }
    }

    /// <summary>Bodies that create rows take it.</summary>
    private static void Open(ApplicationModel model, AttributeRules rules)
    {
        foreach (var body in Creating(model, rules.Entity))
        {
            body.Fields.Add(
                new BodyField
                {
                    Name = rules.Attribute.Name,
                    Member = rules.Attribute.Name,
                    Type = rules.Attribute.Type,
                }
            );
        }
    }

    /// <summary>What a client sends to make a row, alone or as a part of its whole; without any, nothing that a client sends could be taken.</summary>
    private static List<Body> Creating(ApplicationModel model, Entity entity)
    {
        var bodies = model
            .Api.Operations.Where(operation => operation.Kind == OperationKind.Create)
            .Select(operation => model.Api.FindBody(operation.Body ?? ""))
            .OfType<Body>()
            .ToList();
        var parts = bodies.SelectMany(body => body.Fields).Select(field => model.Api.FindBody(field.Body ?? "")).OfType<Body>();
        return [.. bodies.Concat(parts).Where(body => body.Entity == entity.Name).Distinct()];
    }

    private static void Show(ApplicationModel model, AttributeRules rules)
    {
        model
            .Api.Views.Where(view => view.Entity == rules.Entity.Name)
            .SelectMany(view => view.Fields)
            .Where(field => field.Value is PathExpression { Root: "this", Members: [var member] } && member == rules.Attribute.Name)
            .ToList()
            .ForEach(field => field.VisibleTo.Clear());
    }

    private static Expression Another(Attribute attribute) =>
        attribute.Type switch
        {
            AttributeType.Boolean => new Literal(!(attribute.Default is Literal { Value: true })),
            AttributeType.Enum => new Literal(attribute.EnumValues.Last(value => value != (attribute.Default as Literal)?.Value as string)),
            AttributeType.String or AttributeType.Text => new Literal("another"),
            AttributeType.Date => Expression.Parse("today + 9d"),
            AttributeType.Timestamp => Expression.Parse("now + 9d"),
            _ => new Literal(7m),
        };
}
