using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Access;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>Makes the operation and the view of a report: <c>GET /api/loans/overdue</c>.</summary>
internal static class ReportWriter
{
    public static void Write(InferenceContext context, Statement statement, ReportPhrase phrase, Report report)
    {
        var rows = WordForms.Plural(context.Vocabulary.PhraseOf(report.Entity));
        var path = $"{OperationFacts.CollectionPath(context, report.Entity)}/{Naming.Kebab(report.Name)}";
        var operation = OperationFacts.Ensure(context, statement, "GET", path, OperationKind.List, report.Entity, $"list {report.Name} {rows}", []);
        if (operation.List is null)
        {
            Fill(context, operation, report, SafeName.Member($"{report.Name} {Naming.Phrase(report.Entity.Name)}"));
        }

        context.Derive(statement, Elements(operation, report));
        foreach (var actor in phrase.Who is { } who ? Actors.Of(context, who.FullName, who.Head) : [])
        {
            AccessFacts.Grant(context, statement, operation, actor);
        }
    }

    private static void Fill(InferenceContext context, Operation operation, Report report, string name)
    {
        operation.Parameters.AddRange(report.Parameters);
        operation.Summary = $"{report.Name} {WordForms.Plural(Naming.Phrase(report.Entity.Name))}";
        operation.List = new ListOptions
        {
            IsReport = true,
            Where = report.Where,
            DefaultSort = report.Sort,
            DefaultDescending = report.Descending,
            Top = report.Top,
            Paging = report.Top is null ? PagingKind.Page : PagingKind.None,
        };
        var view = new View { Name = $"{Naming.Pascal(name)}Response", Entity = report.Entity.Name };
        view.Fields.AddRange(report.Columns.Select(column => new ViewField { Name = column.Name, Value = column.Value }));
        context.Model.Api.Views.Add(view);
        operation.Response.View = view.Name;
        context.Changed();
    }

    private static IEnumerable<string> Elements(Operation operation, Report report)
    {
        foreach (var (name, _) in report.Columns)
        {
            yield return ElementId.Operation(operation.Id, $"column:{name}");
        }

        foreach (
            var facet in new[]
            {
                report.Where is null ? null : "where",
                report.Sort is null ? null : "default-sort",
                report.Top is null ? null : "top",
            }.OfType<string>()
        )
        {
            yield return ElementId.Operation(operation.Id, facet);
        }

        foreach (var parameter in report.Parameters)
        {
            yield return ElementId.Operation(operation.Id, $"parameter:{parameter.Name}");
        }
    }
}
