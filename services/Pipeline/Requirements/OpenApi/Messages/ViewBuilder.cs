using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Messages;

/// <summary>Views of resources with exactly the members of their schemas.</summary>
internal sealed class ViewBuilder(List<View> views, MessageNames names)
{
    private readonly Dictionary<(ApiSchema, Resource), string> _built = [];
    private readonly Stack<ApiSchema> _open = [];
    private bool _isCut;

    /// <summary>Name of the view of a resource in the shape of a schema.</summary>
    public string Of(ApiSchema schema, Resource resource)
    {
        if (_built.TryGetValue((schema.Core, resource), out var known))
        {
            return known;
        }

        var view = new View { Name = names.Response(schema.Core.Name ?? resource.Name), Entity = resource.Entity.Name };
        _open.Push(schema.Core);
        foreach (var property in schema.Properties.Where(property => !property.Schema.WriteOnly))
        {
            if (Field(property, resource) is { } field)
            {
                view.Fields.Add(field);
            }
        }

        _open.Pop();
        views.Add(view);
        if (!_isCut || _open.Count == 0)
        {
            _built[(schema.Core, resource)] = view.Name;
            _isCut = false;
        }

        return view.Name;
    }

    /// <summary>A view of an answer that wraps a resource and says more beside it.</summary>
    public string OfWrapper(MessageShape shape, Resource resource)
    {
        var inner = Of(shape.Schema!, resource);
        var view = new View { Name = names.Response(shape.Outer!.Name ?? resource.Name + "Answer"), Entity = resource.Entity.Name };
        view.Fields.AddRange(
            shape.Outer.Properties.Select(property =>
                property.Name == shape.Envelope
                    ? new ViewField
                    {
                        Name = property.Name,
                        Value = new PathExpression("this", []),
                        View = inner,
                    }
                    : LiteralFields.Of(property)
            )
        );
        views.Add(view);
        return view.Name;
    }

    private ViewField? Field(ApiProperty property, Resource resource)
    {
        if (!resource.Members.TryGetValue(property.Name, out var member))
        {
            return LiteralFields.Of(property);
        }

        var row = new PathExpression("this", [member.Name]);
        var isOptional = !property.Required && !property.Schema.Nullable;
        return member.Kind switch
        {
            MemberKind.Key => new ViewField { Name = property.Name, Value = row },
            MemberKind.Attribute => new ViewField
            {
                Name = property.Name,
                Value = row,
                IsList = IsList(resource, member),
                OmitNull = isOptional,
            },
            MemberKind.Reference => new ViewField
            {
                Name = property.Name,
                Value = row.Then("id"),
                OmitNull = isOptional,
            },
            MemberKind.One => Nested(property, row, member, isOptional, isList: false),
            MemberKind.Many when !property.Schema.Items!.IsObject => new ViewField
            {
                Name = property.Name,
                Value = Ids(row),
                IsList = true,
            },
            MemberKind.Many or MemberKind.Parts => Nested(property, row, member, isOptional, isList: true),
            MemberKind.Seen => new ViewField { Name = property.Name, Value = member.Value! },
            MemberKind.Token => new ViewField
            {
                Name = property.Name,
                Value = new PathExpression("token", []),
                Type = AttributeType.String,
            },
            _ => property.Required ? LiteralFields.Empty(property) : null,
        };
    }

    // A view inside of itself would have no end: the inner one is left out, or empty when it is promised; such a view serves only there.
    private ViewField? Nested(ApiProperty property, PathExpression row, Member member, bool isOptional, bool isList)
    {
        var schema = isList ? property.Schema.Items! : property.Schema;
        if (!_open.Contains(schema.Core))
        {
            return new ViewField
            {
                Name = property.Name,
                Value = row,
                View = Of(schema, member.Target!),
                IsList = isList,
                OmitNull = isOptional && !isList,
            };
        }

        _isCut = true;
        return property.Required ? LiteralFields.Empty(property) : null;
    }

    private static bool IsList(Resource resource, Member member) => resource.Entity.FindAttribute(member.Name)?.IsList == true;

    private static AggregateExpression Ids(PathExpression rows) => new(AggregateKind.Select, "r", rows, null, new PathExpression("r", ["id"]));
}
