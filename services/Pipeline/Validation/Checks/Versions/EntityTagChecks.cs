using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Versions;

/// <summary>Answers that say their version in the header ETag: the same bytes have the same tag, others another one.</summary>
internal sealed partial class EntityTagChecks : ICheckBuilder
{
    public string Name => "entity-tags";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model
            .Api.Operations.Where(operation => operation.Response.HasEntityTag)
            .Select(operation => new Check(
                $"entity-tag:{operation.Id}",
                $"{operation.Method} {operation.Path} names the version that it answers",
                [ElementId.Operation(operation.Id, "header:ETag")],
                session => RunAsync(session, operation)
            )
            {
                IsExclusive = true,
            });

    /// <summary>The entity tag of a success.</summary>
    public static string TagOf(ApiResponse response, string situation)
    {
        Expect.Success(response, situation);
        var tag = response.Headers.GetValueOrDefault("ETag") ?? "";
        Expect.That(Strong().IsMatch(tag), $"{situation}: a strong entity tag is expected in ETag, '{tag}' came.");
        return tag;
    }

    private static async Task RunAsync(Session session, Operation operation)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var first = await SendAsync(session, attempt);
        var answers = new List<ApiResponse> { first };
        if (operation.Method == "GET")
        {
            answers.Add(await SendAsync(session, attempt));
            var changed = await new VersionChange(session).MakeAsync(attempt);
            answers.AddRange(changed ? [await SendAsync(session, attempt)] : []);
        }
        else
        {
            session.Planner.Absorb(attempt, first);
        }

        session.Planner.Rows.AlwaysMakes = true;
        answers.Add(await SendAsync(session, await session.Planner.PrepareAsync(operation, new Want())));
        foreach (var other in answers.Skip(1))
        {
            Expect.That(
                (first.Text == other.Text) == (first.Headers["ETag"] == other.Headers["ETag"]),
                $"The tags {first.Headers["ETag"]} and {other.Headers["ETag"]} stand for {Planner.Short(first.Text)} and {Planner.Short(other.Text)}."
            );
        }
    }

    private static async Task<ApiResponse> SendAsync(Session session, Attempt attempt)
    {
        var response = await session.Planner.SendAsync(attempt);
        TagOf(response, $"{attempt.Operation.Method} {attempt.Operation.Path}");
        return response;
    }

    [GeneratedRegex("^\"[\\x21\\x23-\\x7e]+\"$")]
    private static partial Regex Strong();
}
