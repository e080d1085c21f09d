using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What holds for the whole application: cross-origin requests, base path, form of refusals.</summary>
internal sealed class SettingChecks : ICheckBuilder
{
    private const string Origin = "https://elsewhere.example";

    public string Name => "settings";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        if (model.Api.AllowAnyOrigin)
        {
            yield return new Check("setting:cors", "Browsers on other sites may call every operation", [ElementId.Setting("cors")], CorsAsync);
        }

        if (
            model.Api.BasePath.Length > 0
            && model.Api.Operations.Exists(operation =>
                operation.Method == "GET" && operation.Path.StartsWith(model.Api.BasePath + "/", StringComparison.Ordinal)
            )
        )
        {
            yield return new Check(
                "setting:base-path",
                $"The operations are below {model.Api.BasePath}",
                [ElementId.Setting("base-path")],
                BasePathAsync
            );
        }

        yield return new Check(
            "setting:error-format",
            "Refusals of every kind have the same form",
            [ElementId.Setting("error-format")],
            ErrorFormatAsync
        );
    }

    private static async Task CorsAsync(Session session)
    {
        foreach (var operation in session.Model.Api.Operations.DistinctBy(operation => (operation.Method, operation.Path)).Take(12))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(operation.Path, @"\{[^}]*\}", "1");
            var preflight = await session.SendAsync(
                new ApiRequest(
                    "OPTIONS",
                    path,
                    Headers: new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["Origin"] = Origin,
                        ["Access-Control-Request-Method"] = operation.Method,
                        ["Access-Control-Request-Headers"] = "content-type,authorization",
                    }
                )
            );
            Expect.Success(preflight, $"The preflight request for {operation.Method} {operation.Path}");
            ExpectAllowed(preflight, operation.Path);
            var methods = preflight.Headers.GetValueOrDefault("Access-Control-Allow-Methods") ?? "";
            Expect.That(
                methods.Contains('*', StringComparison.Ordinal) || methods.Contains(operation.Method, StringComparison.OrdinalIgnoreCase),
                $"The preflight answer allows {methods}, not {operation.Method}."
            );
        }

        var list = session.Model.Api.Operations.Find(operation => operation is { Method: "GET", Parameters.Count: 0 });
        if (list is not null)
        {
            ExpectAllowed(
                await session.SendAsync(
                    new ApiRequest("GET", list.Path, Headers: new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = Origin })
                ),
                list.Path
            );
        }
    }

    private static void ExpectAllowed(ApiResponse response, string path) =>
        Expect.That(
            response.Headers.GetValueOrDefault("Access-Control-Allow-Origin") is "*" or Origin,
            $"{path}: the header Access-Control-Allow-Origin should allow other sites."
        );

    private static async Task BasePathAsync(Session session)
    {
        var basePath = session.Model.Api.BasePath;
        var operations = session
            .Model.Api.Operations.Where(operation => operation.Method == "GET" && operation.Path.StartsWith(basePath + "/", StringComparison.Ordinal))
            .Take(3)
            .ToList();
        if (operations.Count == 0 || basePath.Length == 0)
        {
            throw new PlanningException("No reading operation stands below a base path.");
        }

        foreach (var operation in operations)
        {
            var attempt = await session.Planner.PrepareAsync(operation, new Want());
            var request = await session.Planner.RequestAsync(attempt);
            Expect.Answered(operation, await session.SendAsync(request), request.Url);
            if (session.Model.Api.ServerPrefix is not null)
            {
                // The prefix of a server is not part of the document's paths: requests without it are served as well.
                continue;
            }

            Expect.Status(
                await session.SendAsync(request with { Url = request.Url[basePath.Length..] }),
                404,
                $"{request.Url[basePath.Length..]}, without the base path,"
            );
        }
    }

    private static async Task ErrorFormatAsync(Session session)
    {
        var errors = new ErrorReader(session.Model.Api.Errors);
        var seen = 0;
        foreach (
            var operation in session
                .Model.Api.Operations.Where(operation => operation.Kind is OperationKind.Get or OperationKind.Create or OperationKind.Delete)
                .Take(12)
        )
        {
            if (
                operation.Kind == OperationKind.Create
                    ? session.Context.Catalog.BodyOf(operation) is not { IsForm: false }
                    : OperationCatalog.ThisParameter(operation) is null
            )
            {
                continue;
            }

            var response = await BreakAsync(session, operation);
            Expect.Refused(response, $"A broken request to {operation.Method} {operation.Path}");
            Expect.That(
                errors.Fits(response.Json),
                $"The refusal of {operation.Method} {operation.Path} has another form: {Planner.Short(response.Text)}"
            );
            seen++;
        }

        if (seen == 0)
        {
            throw new PlanningException("No refusal could be provoked.");
        }
    }

    /// <summary>An empty body, or the id of no row, or no token.</summary>
    private static async Task<ApiResponse> BreakAsync(Session session, Operation operation)
    {
        if (operation.Kind == OperationKind.Create)
        {
            var attempt = await session.Planner.PrepareAsync(operation, new Want { IgnoresGuards = true });
            var request = await session.Planner.RequestAsync(attempt);
            return await session.SendAsync(request with { Text = "{\"unfinished\": " });
        }

        var url = System.Text.RegularExpressions.Regex.Replace(operation.Path, @"\{[^}]*\}", "0189d0f0-0000-7000-8000-00000000dead");
        return await session.SendAsync(new ApiRequest(operation.Method, url));
    }
}
