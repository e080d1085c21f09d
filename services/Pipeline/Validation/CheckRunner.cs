using System.Collections.Concurrent;
using System.Diagnostics;

namespace AgenticAi.Pipeline.Validation;

/// <summary>Runs checks against one application: those that mind only their own rows side by side, the others alone afterwards.</summary>
public sealed class CheckRunner(CheckContext context)
{
    /// <summary>Checks at a time. The application under check shares the machine, so more does not mean faster.</summary>
    public int Parallelism { get; init; } = Math.Max(2, Environment.ProcessorCount);

    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <returns>One result for each check, in the order of <paramref name="checks"/>.</returns>
    public async Task<IReadOnlyList<CheckResult>> RunAsync(
        IReadOnlyList<Check> checks,
        IProgress<CheckResult>? progress,
        CancellationToken cancellationToken
    )
    {
        var results = new ConcurrentDictionary<string, CheckResult>(StringComparer.Ordinal);
        var alone = new ConcurrentBag<Check>(checks.Where(check => check.IsExclusive));
        await context.ContractAsync(cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            checks.Where(check => !check.IsExclusive),
            options,
            async (check, stop) =>
            {
                if (await RunAsync(check, isExclusive: false, stop) is { } result)
                {
                    results[check.Id] = result;
                    progress?.Report(result);
                }
                else
                {
                    alone.Add(check);
                }
            }
        );

        foreach (var check in checks.Where(alone.Contains))
        {
            var result =
                await RunAsync(check, isExclusive: true, cancellationToken)
                ?? throw new InvalidOperationException("An exclusive check may move the clock.");
            results[check.Id] = result;
            progress?.Report(result);
        }

        return [.. checks.Select(check => results[check.Id])];
    }

    /// <summary>What a check throws that can't cope with a model.</summary>
    internal static bool IsDefect(Exception exception) =>
        exception
            is InvalidOperationException
                or ArgumentException
                or FormatException
                or NullReferenceException
                or KeyNotFoundException
                or InvalidCastException;

    /// <returns>Null when the check has to be repeated alone because it must move the clock.</returns>
    private async Task<CheckResult?> RunAsync(Check check, bool isExclusive, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        var session = new Session(context, isExclusive, limit.Token);
        var started = Stopwatch.GetTimestamp();
        CheckResult Result(CheckOutcome outcome, string message) =>
            new(check.Id, check.Title, check.Covers, outcome, message, session.Evidence, Stopwatch.GetElapsedTime(started));
        try
        {
            await check.Run(session);
            return Result(CheckOutcome.Passed, "As the specification says.");
        }
        catch (CheckFailure failure)
        {
            return Result(CheckOutcome.Failed, failure.Message);
        }
        catch (PlanningException problem)
        {
            return Result(CheckOutcome.Blocked, problem.Message);
        }
        catch (ClockNeededException)
        {
            return null;
        }
        catch (Exception defect) when (IsDefect(defect))
        {
            // One check that can't cope with a model must not keep the others from speaking.
            return Result(CheckOutcome.Blocked, $"The check itself failed: {defect.GetType().Name}: {defect.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Result(CheckOutcome.Blocked, $"The check did not end within {TimeLimit.TotalSeconds} seconds.");
        }
    }
}
