using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Requirements.Audits;
using AgenticAi.Pipeline.Requirements.Contradictions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>Phase 2: documents become the application model. Never throws for what the documents say.</summary>
public static class SpecificationAnalyzer
{
    public static AnalysisResult Analyze(
        IReadOnlyList<SpecDocument> documents,
        AnalysisOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var model = new ApplicationModel();
        var statements = new StatementReader().Read(documents);
        model.Requirements.AddRange(statements.Select(statement => statement.Requirement));
        var context = new InferenceContext(model, statements);
        ModelSources.Contribute(documents, context);
        new InferenceEngine(AllPatterns.InOrder).Run(context, cancellationToken);
        if (model.Title.Length == 0)
        {
            model.Title = model.Name;
        }

        AllContradictions.Find(context);
        AllAudits.Run(context);
        Unclaimed.Record(statements);
        return new AnalysisResult(model, context.Problems);
    }
}
