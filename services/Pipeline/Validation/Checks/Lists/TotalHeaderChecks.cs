using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Lists;

/// <summary>The header that counts all rows of a list counts them on every page.</summary>
internal sealed class TotalHeaderChecks : ICheckBuilder
{
    private const int MostPages = 80;

    public string Name => "total-headers";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation is { Kind: OperationKind.List, Entity: not null, List: { TotalHeader: not null, IsReport: false } }
        select new Check(
            $"total-header:{operation.Id}",
            $"{operation.Method} {operation.Path} counts all rows in {operation.List!.TotalHeader}",
            [ElementId.Operation(operation.Id, $"header:{operation.List.TotalHeader}")],
            session => RunAsync(session, operation, operation.List)
        )
        {
            IsExclusive = true,
        };

    private static async Task RunAsync(Session session, Operation operation, ListOptions options)
    {
        var list = await session.Planner.PrepareAsync(operation, new Want());
        for (var made = 0; made < 2; made++)
        {
            session.Planner.Rows.AlwaysMakes = true;
            await new ListRows(session).MakeVisibleAsync(list);
        }

        var walk = new ListWalk(session);
        var rows = await walk.AllAsync(list, MostPages);
        var one = options.Paging == PagingKind.None ? [] : new[] { (ListWalk.SizeParameter(options), "1") };
        var (response, _) = await walk.PageAsync(list, one);
        Expect.Success(response, operation.Path);
        var shown = response.Headers.GetValueOrDefault(options.TotalHeader!);
        Expect.That(shown == $"{rows.Count}", $"{options.TotalHeader} should be {rows.Count} and is {shown ?? "missing"}.");
    }
}
