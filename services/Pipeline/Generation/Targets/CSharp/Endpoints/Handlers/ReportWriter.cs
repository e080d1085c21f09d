using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Computes a view that is no row.</summary>
internal sealed class ReportWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Report];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        Requests.Take(handler);
        rows.LoadParent();
        rows.LoadSubject();
        if (rows.Subject is not null || rows.Parent is not null)
            handler.Refusals.Add(404);
        Access.Check(handler);
        Requests.Validate(handler);
        Guards.Check(handler);
        Answer.Read(handler);
        Answer.Return(handler);
    }
}
