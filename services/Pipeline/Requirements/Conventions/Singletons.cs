using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Answers of reports on one thing of the caller: <c>/cart</c> shows its items, <c>/me</c> the account.</summary>
internal sealed class Singletons : IPattern
{
    public string Name => "singletons";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (
            var operation in context.Model.Api.Operations.Where(operation =>
                operation is { Kind: OperationKind.Report, Response.View: null, Entity: null }
            )
        )
        {
            var word = Naming.Phrase(operation.Path[(operation.Path.LastIndexOf('/') + 1)..]);
            var view =
                word is "me" or "profile" or "account" && context.Vocabulary.AccountEntity is { } account ? Me(context, account)
                : context.Vocabulary.Entity(WordForms.Singular(word) + " item") is { } item ? OfItems(context, word, item)
                : null;
            if (view is not null)
            {
                operation.Response.View = view;
                context.Changed();
            }
        }
    }

    private static string Me(InferenceContext context, Entity account)
    {
        var full = context.Model.Api.FindView(Views.Full(context, account))!;
        var view = new View { Name = "MeResponse" };
        view.Fields.AddRange(
            full.Fields.Where(field => field is { View: null, Value: PathExpression { Root: "this" } })
                .Select(field => new ViewField
                {
                    Name = field.Name,
                    Value = new PathExpression("me", ((PathExpression)field.Value).Members),
                    Type = account.FindAttribute(field.Name)?.Type,
                })
        );
        context.Model.Api.Views.Add(view);
        return view.Name;
    }

    private static string OfItems(InferenceContext context, string word, Entity item)
    {
        var view = new View { Name = Naming.Pascal(word) + "Response" };
        var source = new PathExpression(item.Name, []);
        var own = Ownership.Condition(context, item, "i");
        view.Fields.Add(
            new ViewField
            {
                Name = "items",
                Value = new AggregateExpression(AggregateKind.Select, "i", source, own, null),
                View = Views.Full(context, item),
                IsList = true,
            }
        );
        context.Model.Api.Views.Add(view);
        return view.Name;
    }
}
