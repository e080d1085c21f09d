using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;

namespace AgenticAi.Pipeline.Requirements.Patterns.Notifications;

/// <summary>Everybody lists the own notifications, marks them as read, and sees how many are unread.</summary>
internal static class NotificationOperations
{
    public const string All = "read-all";

    public const string Count = "unread-count";

    public static void Add(InferenceContext context, Entity entity)
    {
        var path = OperationFacts.CollectionPath(context, entity);
        if (OperationFacts.Find(context, "GET", path) is not null)
        {
            return;
        }

        var own = Formula.Equal(Formula.This.Then(entity.Owner!), Formula.Me);
        var list = OperationFacts.Ensure(context, null, "GET", path, OperationKind.List, entity);
        var created = entity.Attributes.Find(attribute => attribute.Generator?.Kind == GeneratorKind.CreatedAt)!;
        list.List = new ListOptions { DefaultSort = Formula.This.Then(created.Name), DefaultDescending = true };
        list.List.Filters.Add(
            new ListFilter
            {
                Name = NotificationFacts.Read,
                Type = AttributeType.Boolean,
                Condition = Formula.Equal(Formula.This.Then(NotificationFacts.Read), Formula.Path("query", NotificationFacts.Read)),
            }
        );
        AccessFacts.Add(context, list, Grant.User, own);

        var mark = OperationFacts.Ensure(context, null, "POST", $"{path}/{{id}}/read", OperationKind.Action, entity, "read", [(entity, "id")]);
        mark.Effects.Add(
            new SetEffect(Formula.This.Then(NotificationFacts.Read), Formula.True) { Id = WordIds.NewEffect(context.Model, "notification read") }
        );
        mark.Access.OutsiderStatus = 404;
        AccessFacts.Add(context, mark, Grant.User, own);

        var all = OperationFacts.Ensure(context, null, "POST", $"{path}/{All}", OperationKind.Procedure, null, "read all notifications");
        all.Group = entity.Name;
        var unread = Unread(entity, "n");
        all.Effects.Add(
            new ForEachEffect("n", Formula.Path(entity.Name), unread, [new SetEffect(Formula.Path("n", NotificationFacts.Read), Formula.True)])
            {
                Id = WordIds.NewEffect(context.Model, "notifications read all"),
            }
        );
        AccessFacts.Add(context, all, Grant.User, null);

        var count = OperationFacts.Ensure(context, null, "GET", $"{path}/{Count}", OperationKind.Report, null, "unread count");
        count.Group = entity.Name;
        var view = new View { Name = "UnreadCountResponse" };
        view.Fields.Add(
            new ViewField
            {
                Name = "unreadCount",
                Value = new AggregateExpression(AggregateKind.Count, "n", Formula.Path(entity.Name), unread, null),
                Type = AttributeType.Integer,
            }
        );
        context.Model.Api.Views.Add(view);
        count.Response.View = view.Name;
        AccessFacts.Add(context, count, Grant.User, null);
    }

    private static Expression Unread(Entity entity, string alias) =>
        Formula.And(
            Formula.Equal(Formula.Path(alias, entity.Owner!), Formula.Me),
            Formula.Equal(Formula.Path(alias, NotificationFacts.Read), new Literal(false))
        )!;
}
