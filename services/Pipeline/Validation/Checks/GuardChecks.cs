using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Each guard, made false in each way while everything else holds, refuses with its status, code and details, and nothing has changed.</summary>
internal sealed class GuardChecks : ICheckBuilder
{
    private const int MostWays = 4;

    public string Name => "guards";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        from guard in operation.Guards
        // What a grant demands too is refused before the guard is asked; the access checks prove it.
        where !operation.Access.Grants.Exists(grant => guard.Condition.Equals(grant.Condition))
        let ways = ExpressionTree.Falsifications(guard.Condition)
        from way in ways.Take(IsAboutChange(guard) ? 1 : MostWays).Select((expression, index) => (Expression: expression, Number: index + 1))
        select new Check(
            $"guard:{operation.Id}/{guard.Id}/{way.Number}",
            $"{operation.Method} {operation.Path} is refused with {guard.Status} when {way.Expression}",
            [ElementId.Guard(guard.Id)],
            session => IsAboutChange(guard) ? RunOneAsync(session, operation, guard, ways) : RunAsync(session, operation, guard, way.Expression)
        );

    /// <summary>A rule for changes holds for each member alike, so that changing one shows it.</summary>
    private static bool IsAboutChange(Guard guard) => ExpressionTree.Mentions(guard.Condition, "old");

    /// <summary>The first of several ways that can be brought about: an earlier start may be out of reach where a later end is not.</summary>
    private static async Task RunOneAsync(Session session, Operation operation, Guard guard, IReadOnlyList<Expression> ways)
    {
        PlanningException? failure = null;
        foreach (var way in ways.Take(MostWays))
        {
            try
            {
                await RunAsync(session, operation, guard, way);
                return;
            }
            catch (PlanningException exception)
            {
                failure ??= exception;
            }
        }

        throw failure!;
    }

    private static async Task RunAsync(Session session, Operation operation, Guard guard, Expression instead)
    {
        var attempt = await PrepareAsync(session, operation, guard, instead);
        var witnesses = new Witnesses(session, attempt);
        await witnesses.LookAsync();
        var response = await session.Planner.SendAsync(attempt);
        Expect.Status(response, guard.Status, $"{operation.Method} {operation.Path} although {instead}");
        CheckBody(session, attempt, guard, response);
        await witnesses.ExpectUnchangedAsync();
    }

    private static async Task<Attempt> PrepareAsync(Session session, Operation operation, Guard guard, Expression instead)
    {
        var want = new Want { Falsified = (guard.Id, instead) };
        try
        {
            return await session.Planner.PrepareAsync(operation, want);
        }
        catch (PlanningException) when (IsTellable(operation, guard))
        {
            return await session.Planner.PrepareAsync(operation, want with { IgnoresLaterGuards = true });
        }
    }

    /// <summary>No later guard refuses in the same words, so it can't be mistaken for this one.</summary>
    private static bool IsTellable(Operation operation, Guard guard) =>
        operation
            .Guards.SkipWhile(other => other != guard)
            .Skip(1)
            .All(later => later.Status != guard.Status || !string.Equals(later.Code, guard.Code, StringComparison.Ordinal));

    private static void CheckBody(Session session, Attempt attempt, Guard guard, ApiResponse response)
    {
        var errors = new ErrorReader(session.Model.Api.Errors);
        Expect.Code(session.Model.Api.Errors, response, guard.Code);
        foreach (var (name, expression) in guard.Details)
        {
            var actual = errors.Detail(response.Json, name);
            var expected = session.World.Evaluator.Evaluate(expression, attempt.Scope(session.World));
            Expect.That(actual is not null || expected is null, $"The refusal should name {name}: {Planner.Short(response.Text)}");
            if (expected is decimal or string)
            {
                Expect.Equal(actual?.ToString(), Values.Text(expected), $"{name} of the refusal");
            }
            else if (expected is List<object?> list)
            {
                Expect.That(
                    list.TrueForAll(item => actual!.ToJsonString().Contains(Values.Text(item), StringComparison.Ordinal)),
                    $"{name} of the refusal should list {string.Join(", ", list.Select(Values.Text))}: {actual!.ToJsonString()}"
                );
            }
        }
    }
}
