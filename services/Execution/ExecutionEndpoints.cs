using AgenticAi.Execution.Artifacts;
using AgenticAi.Execution.Benchmarks;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Control;
using AgenticAi.Execution.DeadLetters;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Previews;
using AgenticAi.Execution.Reports;
using AgenticAi.Execution.Tasks;
using AgenticAi.Execution.Workers;

namespace AgenticAi.Execution;

internal static class ExecutionEndpoints
{
    public static void MapExecutionApi(this IEndpointRouteBuilder app)
    {
        app.MapExecutions();
        app.MapEvents();
        app.MapTasks();
        app.MapControl();
        app.MapReports();
        app.MapArtifacts();
        app.MapPreviews();
        app.MapAgents();
        app.MapDeadLetters();
    }

    /// <summary>For our other services.</summary>
    public static void MapInternalApi(this IEndpointRouteBuilder app)
    {
        app.MapClaims();
        app.MapBlobs();
        app.MapBenchmarks();
        app.MapInternalExecutions();
    }
}
