using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Request bodies of operations that write rows, and the members behind the fields that the text shows.</summary>
internal sealed class Bodies : IPattern
{
    public string Name => "bodies";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var operation in context.Model.Api.Operations)
        {
            var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
            if (
                operation is { Body: null, IsGiven: false }
                && entity is not null
                && operation.Kind is OperationKind.Create or OperationKind.Replace or OperationKind.Patch
            )
            {
                var body = new Body { Name = Naming.Pascal(operation.Id) + "Request", Entity = entity!.Name };
                AddFields(context, operation, entity, body);
                context.Model.Api.Bodies.Add(body);
                operation.Body = body.Name;
                context.Changed();
            }
        }

        var given = context.Model.Api.Operations.Where(operation => operation.IsGiven).Select(operation => operation.Body).ToHashSet();
        foreach (var body in context.Model.Api.Bodies.Where(body => !given.Contains(body.Name)).ToList())
        {
            Complete(context, body);
        }
    }

    private static void AddFields(InferenceContext context, Operation operation, Entity entity, Body body)
    {
        var patch = operation.Kind == OperationKind.Patch;
        foreach (
            var attribute in entity.Attributes.Where(attribute =>
                IsWritten(entity, attribute) && (operation.Kind == OperationKind.Create || !attribute.Immutable)
            )
        )
        {
            body.Fields.Add(FieldOf(attribute, attribute.Name, attribute.Required && attribute.Default is null && !patch));
        }

        var parent = operation.Parameters.FindLast(parameter => parameter.In == ParameterPlace.Path)?.Entity;
        foreach (
            var relation in entity.Relations.Where(relation =>
                IsWritten(context, entity, relation) && (operation.Kind == OperationKind.Create || !relation.Immutable)
            )
        )
        {
            var isParent = operation.Kind == OperationKind.Create && relation.Target == parent && relation.Kind == RelationKind.ManyToOne;
            var isFilled = relation.Composition && operation.Effects.Exists(effect => Fills(effect, relation.Name));
            if (!isParent && !isFilled)
            {
                body.Fields.Add(FieldOf(context, relation, !patch && (relation.Required || relation.MinItems > 0)));
            }
        }
    }

    /// <summary>Parts that the operation makes by itself ("from the cart") are not sent.</summary>
    private static bool Fills(Effect effect, string relation) =>
        effect switch
        {
            CreateEffect create => create.Into is { Root: "this", Members: [var member] } && member == relation,
            ForEachEffect each => each.Effects.Exists(inner => Fills(inner, relation)),
            IfEffect condition => condition.Then.Concat(condition.Else).Any(inner => Fills(inner, relation)),
            _ => false,
        };

    /// <summary>Fields that a sketch named get the member that they write.</summary>
    private static void Complete(InferenceContext context, Body body)
    {
        if (context.Model.Domain.FindEntity(body.Entity ?? "") is not { } entity)
        {
            return;
        }

        foreach (var field in body.Fields.Where(field => field.Member is null))
        {
            var plain =
                field.Name.EndsWith("Id", StringComparison.Ordinal) ? field.Name[..^2]
                : field.Name.EndsWith("_id", StringComparison.Ordinal) ? field.Name[..^3]
                : field.Name;
            if (Vocabulary.Attribute(entity, field.Name) is { } attribute)
            {
                field.Member = attribute.Name;
                field.Type = attribute.Type;
                field.IsList = attribute.IsList;
                field.Required = attribute.Required && attribute.Default is null;
                context.Changed();
            }
            else if (Vocabulary.Relation(entity, plain) is { } relation)
            {
                field.Member = relation.Name;
                field.Type = AttributeType.Uuid;
                field.Body = relation.Composition ? Parts(context, relation) : null;
                context.Changed();
            }
        }
    }

    private static BodyField FieldOf(Attribute attribute, string name, bool required)
    {
        var field = new BodyField
        {
            Name = name,
            Member = attribute.Name,
            Type = attribute.Type,
            IsList = attribute.IsList,
            Required = required,
        };
        field.EnumValues.AddRange(attribute.EnumValues);
        return field;
    }

    private static BodyField FieldOf(InferenceContext context, Relation relation, bool required)
    {
        var target = context.Model.Domain.FindEntity(relation.Target)!;
        var many = relation.Kind is RelationKind.OneToMany or RelationKind.ManyToMany;
        return new BodyField
        {
            Name =
                relation.Composition ? relation.Name
                : many
                    ? WordForms.Singular(Naming.Phrase(relation.Name)) is var one ? Naming.Camel(one + " ids")
                        : relation.Name
                : relation.Name + "Id",
            Member = relation.Name,
            Type = target.Key == KeyType.Number ? AttributeType.Long : AttributeType.Uuid,
            IsList = many,
            Required = required,
            Body = relation.Composition ? Parts(context, relation) : null,
        };
    }

    /// <summary>The body of one part, made once.</summary>
    private static string Parts(InferenceContext context, Relation relation)
    {
        var target = context.Model.Domain.FindEntity(relation.Target)!;
        var name = target.Name + "Part";
        if (context.Model.Api.FindBody(name) is null)
        {
            var body = new Body { Name = name, Entity = target.Name };
            context.Model.Api.Bodies.Add(body);
            body.Fields.AddRange(
                target
                    .Attributes.Where(attribute => IsWritten(target, attribute))
                    .Select(attribute => FieldOf(attribute, attribute.Name, attribute.Required && attribute.Default is null))
            );
            body.Fields.AddRange(
                target
                    .Relations.Where(inner => inner.Name != relation.Inverse && IsWritten(context, target, inner))
                    .Select(inner => FieldOf(context, inner, inner.Required))
            );
        }

        return name;
    }

    internal static bool IsWritten(Entity entity, Attribute attribute) =>
        !attribute.ReadOnly && attribute.Generator is null && attribute.Computed is null && entity.Lifecycle?.Attribute != attribute.Name;

    private static bool IsWritten(InferenceContext context, Entity entity, Relation relation) =>
        !relation.ReadOnly
        && relation.Name != entity.Owner
        && relation.Name != "account"
        && (relation.Kind != RelationKind.OneToMany || relation.Composition)
        && context.Model.Domain.FindEntity(relation.Target) is not null;
}
