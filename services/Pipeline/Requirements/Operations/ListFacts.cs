using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Operations;

/// <summary>Gives lists their filters, sort orders and pages.</summary>
public static class ListFacts
{
    public static ListOptions Options(Operation operation) => operation.List ??= new ListOptions();

    /// <summary>Adds the filter that a query parameter's name means on the entity: <c>category</c>, <c>minPrice</c>, <c>from</c>, <c>q</c>.</summary>
    /// <returns>False when the name means nothing there (yet).</returns>
    public static bool Filter(
        InferenceContext context,
        Statement statement,
        Operation operation,
        Entity entity,
        string name,
        IReadOnlyList<string>? searched = null
    )
    {
        var isSearch = searched is { Count: > 0 } || IsSearch(name);
        var condition = isSearch ? Search(entity, name, searched) : FilterCondition.Of(context, entity, name);
        if (condition is null)
        {
            return false;
        }

        var facet = isSearch ? $"search:{name}" : $"filter:{name}";
        context.State(statement, ElementId.Operation(operation.Id, facet), true, _ => Add(entity, Options(operation), name, condition, isSearch));
        return true;
    }

    public static bool Sort(InferenceContext context, Statement statement, Operation operation, Entity entity, string name)
    {
        var member = Vocabulary.Attribute(entity, name) ?? Vocabulary.Attribute(entity, name + " at") ?? Vocabulary.Attribute(entity, name + " on");
        if (member is null)
        {
            return false;
        }

        context.State(
            statement,
            ElementId.Operation(operation.Id, $"sort:{member.Name}"),
            true,
            _ => Options(operation).Sorts.Add(new ListSort(member.Name, new PathExpression("this", [member.Name])))
        );
        return true;
    }

    public static bool IsSearch(string name) => name is "q" or "query" or "search" or "text" or "term" or "keyword" or "s";

    private static void Add(Entity entity, ListOptions options, string name, Expression condition, bool isSearch)
    {
        if (options.Filters.Exists(filter => filter.Name == name))
        {
            return;
        }

        var attribute = isSearch ? null : Target(entity, name);
        var filter = new ListFilter
        {
            Name = name,
            Condition = condition,
            Type = attribute?.Type ?? TypeOf(entity, name, isSearch),
        };
        filter.EnumValues.AddRange(attribute?.EnumValues ?? []);
        options.Filters.Add(filter);
    }

    private static Attribute? Target(Entity entity, string name) =>
        Vocabulary.Attribute(entity, name) ?? FilterCondition.Bound(entity, name)?.Attribute;

    private static AttributeType TypeOf(Entity entity, string name, bool isSearch) =>
        isSearch || Vocabulary.Relation(entity, name) is null ? AttributeType.String : AttributeType.Uuid;

    private static Expression? Search(Entity entity, string name, IReadOnlyList<string>? searched)
    {
        var attributes = searched is { Count: > 0 }
            ? searched.Select(word => Vocabulary.Attribute(entity, word)).ToList()
            :
            [
                .. entity.Attributes.Where(attribute =>
                    attribute
                        is {
                            Type: AttributeType.String or AttributeType.Text or AttributeType.Email,
                            IsList: false,
                            Computed: null,
                            WriteOnly: false
                        }
                ),
            ];
        if (attributes.Count == 0 || attributes.Contains(null))
        {
            return null;
        }

        return attributes
            .Select(attribute => Contains(attribute!, name))
            .Aggregate((left, right) => new BinaryExpression(left, BinaryOperator.Or, right));
    }

    private static Expression Contains(Attribute attribute, string parameter) =>
        new BinaryExpression(
            Lower(
                attribute.IsList
                    ? new CallExpression("joined", [new PathExpression("this", [attribute.Name])])
                    : new PathExpression("this", [attribute.Name])
            ),
            BinaryOperator.Contains,
            Lower(new PathExpression("query", [parameter]))
        );

    private static CallExpression Lower(Expression value) => new("lower", [value]);
}
