using System.Security.Claims;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Benchmarks;

internal static class BenchmarkApi
{
    private const int MostTasks = 100_000;
    private const int MostUsers = 100;

    private const int MostCopies = 1000;

    public static void MapBenchmarks(this IEndpointRouteBuilder app)
    {
        var benchmarks = app.MapGroup("/internal/benchmarks")
            .RequireAuthorization(policy => policy.RequireRole(Caller.Service, Caller.Administrator));
        benchmarks.MapPost("/noop", StartAsync);
        benchmarks.MapPost("/generation", GenerateAsync);
    }

    /// <param name="tasks">In all executions together.</param>
    /// <param name="users">Each gets an execution of its own; a single one is the caller's.</param>
    private static async Task<Accepted<BenchmarkStarted>> StartAsync(
        ClaimsPrincipal user,
        NoopBenchmark benchmark,
        CancellationToken cancellation,
        int tasks = 10_000,
        int users = 1
    )
    {
        if (tasks is < 1 or > MostTasks || users is < 1 or > MostUsers || users > tasks)
        {
            throw RefusalException.Invalid($"tasks: 1 to {MostTasks}; users: 1 to {MostUsers}, and not more than tasks.");
        }

        var owners = users == 1 ? [Caller.Of(user).Id] : Enumerable.Range(1, users).Select(number => $"benchmark-{number}").ToList();
        return TypedResults.Accepted((string?)null, new BenchmarkStarted(await benchmark.StartAsync(tasks, owners, cancellation)));
    }

    private static async Task<Accepted<BenchmarkStarted>> GenerateAsync(
        ClaimsPrincipal user,
        GenerationBenchmark benchmark,
        Guid like,
        CancellationToken cancellation,
        int copies = 10
    ) =>
        copies is < 1 or > MostCopies
            ? throw RefusalException.Invalid($"copies: 1 to {MostCopies}.")
            : TypedResults.Accepted(
                (string?)null,
                new BenchmarkStarted([await benchmark.StartAsync(like, copies, Caller.Of(user).Id, cancellation)])
            );
}
