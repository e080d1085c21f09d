using AgenticAi.Cli.Building;
using AgenticAi.Cli.Input;
using AgenticAi.Cli.Terminal;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Reporting;
using Spectre.Console;

namespace AgenticAi.Cli.Remote;

/// <summary><c>agentic build --remote</c>: the same inputs, the same output folder and the same exit codes as a build on this machine.</summary>
internal sealed class RemoteBuild(RemoteSystem system, BuildRequest request, bool json, TimeProvider time)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (files, problems) = SpecificationUpload.Collect(request.Inputs);
        if (problems.Count > 0)
        {
            ProblemText.Write(problems, [], Console.Error);
            return (int)BuildExit.BadInput;
        }

        var id = await StartAsync(files, cancellation);
        try
        {
            await WatchAsync(id, cancellation);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"The execution goes on without us; stop it with 'agentic cancel {id}'.");
            throw;
        }

        return await FinishAsync(await system.GetAsync<ExecutionAnswer>($"/api/executions/{id}", cancellation), cancellation);
    }

    private async Task<Guid> StartAsync(IReadOnlyList<UploadedFile> files, CancellationToken cancellation)
    {
        var key = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var body = new
        {
            request.Strict,
            request.Target,
            files,
            Previous = PreviousState.Load(request.Output) is { } previous ? PreviousBuilds.Of(previous) : null,
        };
        var started = await system.PostAsync<ExecutionAnswer>("/api/executions", body, key, cancellation);
        await Say($"Execution {started.Id}");
        return started.Id;
    }

    private async Task WatchAsync(Guid id, CancellationToken cancellation)
    {
        var events = new RemoteEvents();
        await using var display = ProgressDisplay.Choose(json, AnsiConsole.Console, Console.Out, time);
        await foreach (var answer in system.EventsOfAsync(id, cancellation))
        {
            if (events.Read(answer.Type, answer.Data) is { } known)
            {
                display.Report(known);
            }
        }
    }

    private async Task<int> FinishAsync(ExecutionAnswer ended, CancellationToken cancellation)
    {
        foreach (var problem in ended.Problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        var exit = (BuildExit)(ended.Exit ?? (int)BuildExit.Fault);
        if (exit == BuildExit.BadInput || ended.Score is null)
        {
            await Say($"The execution ended: {ended.State}.");
            return (int)exit;
        }

        await new Download(system).SaveAsync(ended.Id, request.Output, cancellation);
        BuildSummary.Write(ReportFiles.Read(new OutputLayout(request.Output)), exit, request.Output, json ? Console.Error : Console.Out);
        return (int)exit;
    }

    private Task Say(string text) => (json ? Console.Error : Console.Out).WriteLineAsync(text);
}
