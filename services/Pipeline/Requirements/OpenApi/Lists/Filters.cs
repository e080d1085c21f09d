using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Lists;

/// <summary>Query parameters that narrow a list: a value, a range, a text to look for, a relation, a link.</summary>
internal static class Filters
{
    /// <summary>Null when nothing tells what the parameter narrows.</summary>
    public static ListFilter? Of(ApiParameter parameter, Call call, Resource resource, Draft draft)
    {
        var typed = InputFields.Of(parameter)!;
        var condition =
            OfMember(parameter, typed, resource)
            ?? OfParts(parameter, resource)
            ?? OfRange(parameter, resource)
            ?? OfRelation(parameter, resource)
            ?? OfLink(parameter, resource, draft)
            ?? TextSearch.Of(parameter, resource, $"{call.Operation.Summary} {call.Operation.Description} {parameter.Description}");
        if (condition is null)
        {
            return null;
        }

        var filter = new ListFilter
        {
            Name = parameter.Name,
            Type = typed.Type,
            IsList = typed.IsList,
            Default = typed.Default,
            Condition = condition,
        };
        filter.EnumValues.AddRange(typed.EnumValues);
        return filter;
    }

    private static Expression? OfMember(ApiParameter parameter, Parameter typed, Resource resource)
    {
        var words = Naming.Snake(WordForms.Singular(Naming.Phrase(parameter.Name)));
        var exact = Attributes(resource).FirstOrDefault(attribute => Naming.Snake(attribute.Json) == Naming.Snake(parameter.Name));
        var (_, found) = exact.Attribute is not null
            ? exact
            : Attributes(resource)
                .FirstOrDefault(attribute =>
                    Naming.Snake(WordForms.Singular(Naming.Phrase(attribute.Json))) == words
                    || (attribute.Attribute.IsList && Naming.Snake(attribute.Json) == words + "_list")
                );
        if (found is null || found.Type is AttributeType.Json or AttributeType.Binary)
        {
            return found is null && KeyNames.IsKeyOf(parameter.Name, resource.Name)
                ? Compare(new PathExpression("this", ["id"]), BinaryOperator.Equal, parameter)
                : null;
        }

        if (!AreComparable(found.Type, typed.Type))
        {
            return null;
        }

        var value = new PathExpression("this", [found.Name]);
        return (found.IsList, typed.IsList) switch
        {
            (true, true) => null,
            (true, false) => new BinaryExpression(InputPath.Query(parameter.Name), BinaryOperator.In, value),
            (false, true) => Compare(value, BinaryOperator.In, parameter),
            _ => Compare(value, BinaryOperator.Equal, parameter),
        };
    }

    private static bool AreComparable(AttributeType member, AttributeType parameter) =>
        member == parameter || (Family(member) is { } family && family == Family(parameter));

    private static int? Family(AttributeType type) =>
        type switch
        {
            AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money => 1,
            AttributeType.String or AttributeType.Text or AttributeType.Enum or AttributeType.Email or AttributeType.Url or AttributeType.Phone => 2,
            _ => null,
        };

    // "tags" finds rows with a part that is called so.
    private static AggregateExpression? OfParts(ApiParameter parameter, Resource resource)
    {
        var wanted = Naming.Snake(WordForms.Singular(Naming.Phrase(parameter.Name)));
        var parts = resource
            .Members.FirstOrDefault(member =>
                member.Value.Kind == MemberKind.Parts && Naming.Snake(WordForms.Singular(Naming.Phrase(member.Key))) == wanted
            )
            .Value;
        var title = parts?.Target!.Entity.Attributes.Find(attribute =>
            attribute is { Name: "name" or "title" or "label" or "value" or "code", Type: AttributeType.String }
        );
        return title is null
            ? null
            : new AggregateExpression(
                AggregateKind.Exists,
                "p",
                new PathExpression("this", [parts!.Name]),
                Compare(new PathExpression("p", [title.Name]), parameter.Schema.IsArray ? BinaryOperator.In : BinaryOperator.Equal, parameter),
                null
            );
    }

    private static Expression? OfRange(ApiParameter parameter, Resource resource)
    {
        var words = Naming.Words(parameter.Name).ToList();
        BinaryOperator? comparison = null;
        foreach (var word in words)
        {
            comparison ??= word switch
            {
                "min" or "from" or "after" or "since" or "gte" or "minimum" => BinaryOperator.GreaterOrEqual,
                "max" or "to" or "before" or "until" or "lte" or "maximum" => BinaryOperator.LessOrEqual,
                _ => null,
            };
        }

        words.RemoveAll(word =>
            word is "min" or "max" or "from" or "to" or "after" or "before" or "since" or "until" or "gte" or "lte" or "minimum" or "maximum"
        );
        var candidates = Attributes(resource)
            .Where(attribute =>
                attribute.Attribute.Type
                    is AttributeType.Integer
                        or AttributeType.Long
                        or AttributeType.Decimal
                        or AttributeType.Date
                        or AttributeType.Timestamp
                && !attribute.Attribute.IsList
            )
            .ToList();
        var found =
            words.Count == 0
                ? candidates.FindAll(attribute => attribute.Attribute.Type is AttributeType.Date or AttributeType.Timestamp)
                : candidates.FindAll(attribute => words.TrueForAll(Naming.Words(attribute.Json).Contains));
        found.RemoveAll(attribute => !AreComparable(attribute.Attribute.Type, ValueTypes.Of(parameter.Schema)));
        return comparison is { } operation && found.Count > 0 && parameter.Schema.IsScalar
            ? Compare(new PathExpression("this", [found[0].Attribute.Name]), operation, parameter)
            : null;
    }

    // "author" is the author's id, or what the author's paths go by.
    private static Expression? OfRelation(ApiParameter parameter, Resource resource)
    {
        var phrase = KeyNames.Referenced(parameter.Name) ?? Naming.Phrase(parameter.Name);
        var member = resource.Members.Values.FirstOrDefault(candidate =>
            candidate.Target is not null
            && (Naming.Phrase(candidate.Name) == phrase || Naming.Phrase(WordForms.Singular(Naming.Phrase(candidate.Name))) == phrase)
        );
        var name =
            member?.Name
            ?? resource.Entity.Relations.Find(relation => Naming.Phrase(relation.Name) == phrase && relation.Kind == RelationKind.ManyToOne)?.Name;
        var target = member?.Target?.Entity;
        if (name is null || parameter.Schema.IsArray)
        {
            return null;
        }

        var key =
            parameter.Schema.Type == "string" && parameter.Schema.Format != "uuid"
                ? target?.PublicKey ?? ShownKey(resource, phrase, target) ?? (target?.Key == KeyType.Uuid ? "id" : null)
            : target?.PublicKey is null || target.Key == KeyType.Number ? "id"
            : null;
        if (key is null)
        {
            return null;
        }

        return member?.Kind is MemberKind.Many or MemberKind.Parts
            ? new AggregateExpression(
                AggregateKind.Exists,
                "r",
                new PathExpression("this", [name]),
                Compare(new PathExpression("r", [key]), BinaryOperator.Equal, parameter),
                null
            )
            : Compare(new PathExpression("this", [name, key]), BinaryOperator.Equal, parameter);
    }

    // Where answers show no id of the target, it goes by its only text.
    private static string? ShownKey(Resource resource, string phrase, Entity? target)
    {
        var shown = resource
            .Reads.SelectMany(schema => schema.Properties)
            .FirstOrDefault(property => Naming.Phrase(property.Name) == phrase && property.Schema.IsObject)
            ?.Schema;
        return shown is null || shown.Properties.Exists(property => KeyNames.LooksLikeKey(property.Name))
            ? null
            : shown
                .Properties.Select(property => target?.FindAttribute(Naming.Camel(property.Name)))
                .FirstOrDefault(attribute => attribute is { Type: AttributeType.String })
                ?.Name;
    }

    // "favorited" by a user name: the rows that this account has linked.
    private static AggregateExpression? OfLink(ApiParameter parameter, Resource resource, Draft draft)
    {
        var word = Naming.Phrase(parameter.Name).Replace(" by", "", StringComparison.Ordinal);
        var link = draft.Links.FirstOrDefault(candidate =>
            candidate.Target == resource && (WordForms.PastParticiple(candidate.Verb) == word || candidate.Verb == word)
        );
        if (link is null || draft.Accounts?.Account.Entity.PublicKey is not { } key || parameter.Schema.Type != "string")
        {
            return null;
        }

        var isSame = new BinaryExpression(new PathExpression("l", [link.TargetRelation]), BinaryOperator.Equal, new PathExpression("this", []));
        var byThem = Compare(new PathExpression("l", [link.AccountRelation, key]), BinaryOperator.Equal, parameter);
        return new AggregateExpression(
            AggregateKind.Exists,
            "l",
            new PathExpression(link.Entity.Name, []),
            new BinaryExpression(isSame, BinaryOperator.And, byThem),
            null
        );
    }

    private static BinaryExpression Compare(Expression value, BinaryOperator comparison, ApiParameter parameter) =>
        new(value, comparison, InputPath.Query(parameter.Name));

    public static IEnumerable<(string Json, Attribute Attribute)> Attributes(Resource resource) =>
        resource
            .Members.Where(member => member.Value.Kind == MemberKind.Attribute)
            .Select(member => (member.Key, resource.Entity.FindAttribute(member.Value.Name)!));
}
