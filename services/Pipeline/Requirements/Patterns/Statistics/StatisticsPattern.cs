using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Statistics;

/// <summary>"`GET /projects/{key}/stats` gives the number of issues for each status, the median hours from created to resolved, and the five members who resolved most": figures about a row.</summary>
internal sealed class StatisticsPattern : IPattern
{
    private static readonly IFigure[] Figures = [new CountFigure(), new SpanFigure(), new TopFigure()];

    public string Name => "statistics";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.GivesOperations))
        {
            foreach (
                var operation in statement
                    .Operations.Select(context.Model.Api.FindOperation)
                    .OfType<Operation>()
                    .Where(operation => operation is { Kind: OperationKind.Report, Entity: not null, IsGiven: false })
            )
            {
                var entity = context.Model.Domain.FindEntity(operation.Entity!)!;
                foreach (var (span, phrase) in FigureList.Of(statement))
                {
                    if (Figures.Select(figure => figure.Read(context, entity, phrase)).FirstOrDefault(field => field is not null) is { } field)
                    {
                        Add(context, statement, operation, field);
                        context.Claim(statement, span);
                    }
                }
            }
        }
    }

    private static void Add(InferenceContext context, Statement statement, Operation operation, ViewField field)
    {
        var name = $"{Naming.Pascal(operation.Id)}Response";
        var view = context.Model.Api.FindView(operation.Response.View ?? name);
        if (view is null)
        {
            view = new View { Name = name };
            context.Model.Api.Views.Add(view);
        }

        operation.Response.View ??= view.Name;
        if (!view.Fields.Exists(known => known.Name == field.Name))
        {
            view.Fields.Add(field);
            context.Changed();
        }

        context.Derive(statement, ElementId.Operation(operation.Id, "values"));
        context.Classify(statement, RequirementKind.Endpoint);
    }
}
