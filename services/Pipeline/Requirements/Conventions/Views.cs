using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Answers: a full view of every entity that operations answer with, small views of what it points to.</summary>
internal sealed class Views : IPattern
{
    public string Name => "views";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (
            var operation in context.Model.Api.Operations.Where(operation =>
                operation is { Response.View: null, IsGiven: false } && Answers(operation)
            )
        )
        {
            if (context.Model.Domain.FindEntity(operation.Entity ?? "") is { } entity)
            {
                operation.Response.View = Full(context, entity);
                context.Changed();
            }
        }

        foreach (var report in context.Model.Api.Operations.Where(operation => operation.List is { IsReport: true }))
        {
            Complete(context, report);
        }
    }

    /// <summary>A report shows the row itself before its own columns.</summary>
    private static void Complete(InferenceContext context, Operation report)
    {
        var view = context.Model.Api.FindView(report.Response.View!)!;
        if (view.Fields.Exists(field => field.Name == "id"))
        {
            return;
        }

        var columns = view.Fields.ToList();
        view.Fields.Clear();
        AddFields(context, context.Model.Domain.FindEntity(view.Entity!)!, view);
        view.Fields.AddRange(columns.Where(column => !view.Fields.Exists(field => field.Name == column.Name)));
        context.Changed();
    }

    private static bool Answers(Operation operation) =>
        operation.Kind
            is OperationKind.List
                or OperationKind.Get
                or OperationKind.Create
                or OperationKind.Replace
                or OperationKind.Patch
                or OperationKind.Action
                or OperationKind.Link
                or OperationKind.Register
        && operation.Response.Status != 204;

    public static string Full(InferenceContext context, Entity entity)
    {
        var name = entity.Name + "Response";
        if (context.Model.Api.FindView(name) is null)
        {
            var view = new View { Name = name, Entity = entity.Name };
            context.Model.Api.Views.Add(view);
            AddFields(context, entity, view);
        }

        return name;
    }

    private static void AddFields(InferenceContext context, Entity entity, View view)
    {
        view.Fields.Add(Field("id"));
        foreach (var attribute in entity.Attributes.Where(attribute => !attribute.WriteOnly && attribute.Name != "id"))
        {
            var field = Field(attribute.Name);
            field.IsList = attribute.IsList;
            field.VisibleTo.AddRange(attribute.VisibleTo);
            view.Fields.Add(field);
        }

        foreach (var relation in entity.Relations.Where(relation => context.Model.Domain.FindEntity(relation.Target) is not null))
        {
            AddRelation(context, view, relation, context.Model.Domain.FindEntity(relation.Target)!);
        }
    }

    private static void AddRelation(InferenceContext context, View view, Relation relation, Entity target)
    {
        if (relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne)
        {
            view.Fields.Add(new ViewField { Name = relation.Name + "Id", Value = new PathExpression("this", [relation.Name, "id"]) });
            if (relation.Name == ChangeRecord.ChangedBy && NamesOf(context, target).Count == 0)
            {
                view.Fields.Add(
                    new ViewField
                    {
                        Name = relation.Name,
                        Value = new PathExpression("this", [relation.Name]),
                        View = Identified(context, target),
                    }
                );
            }
            else if (NamesOf(context, target).Count > 0)
            {
                view.Fields.Add(
                    new ViewField
                    {
                        Name = relation.Name,
                        Value = new PathExpression("this", [relation.Name]),
                        View = Summary(context, target),
                    }
                );
            }
        }
        else if (relation.Composition || relation is { Kind: RelationKind.ManyToMany, ReadOnly: false })
        {
            var nested = relation.Composition ? Part(context, target, relation) : Summary(context, target);
            view.Fields.Add(
                new ViewField
                {
                    Name = relation.Name,
                    Value = new PathExpression("this", [relation.Name]),
                    View = nested,
                    IsList = true,
                }
            );
        }
    }

    /// <summary>A part without the way back to its whole.</summary>
    private static string Part(InferenceContext context, Entity part, Relation relation)
    {
        var name = part.Name + "PartResponse";
        if (context.Model.Api.FindView(name) is null)
        {
            var view = new View { Name = name, Entity = part.Name };
            context.Model.Api.Views.Add(view);
            AddFields(context, part, view);
            view.Fields.RemoveAll(field => field.Name == relation.Inverse || field.Name == relation.Inverse + "Id");
        }

        return name;
    }

    private static string Summary(InferenceContext context, Entity entity)
    {
        var name = entity.Name + "Summary";
        if (context.Model.Api.FindView(name) is null)
        {
            var view = new View { Name = name, Entity = entity.Name };
            view.Fields.Add(Field("id"));
            view.Fields.AddRange(NamesOf(context, entity).Select(attribute => Field(attribute.Name)));
            context.Model.Api.Views.Add(view);
        }

        return name;
    }

    /// <summary>An account without a name, for those who have to know who it was.</summary>
    private static string Identified(InferenceContext context, Entity account)
    {
        var name = account.Name + "Identity";
        if (context.Model.Api.FindView(name) is null)
        {
            context.Model.Api.Views.Add(
                new View
                {
                    Name = name,
                    Entity = account.Name,
                    Fields = { Field("id"), Field(context.Model.Domain.Accounts!.Identifier) },
                }
            );
        }

        return name;
    }

    /// <summary>What people call a row: its first texts; of an account no more than a name.</summary>
    private static List<Attribute> NamesOf(InferenceContext context, Entity entity) =>
        [
            .. entity
                .Attributes.Where(attribute =>
                    attribute is { Type: AttributeType.String, IsList: false, WriteOnly: false, VisibleTo.Count: 0 }
                    && (entity != context.Vocabulary.AccountEntity || attribute.Name.Contains("ame", StringComparison.Ordinal))
                )
                .Take(2),
        ];

    private static ViewField Field(string member) => new() { Name = member, Value = new PathExpression("this", [member]) };
}
