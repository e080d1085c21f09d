using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Api;

public sealed class ApiModel
{
    /// <summary>Prefix of conventional paths, without a slash at the end. <see cref="Operation.Path"/> already holds it.</summary>
    public string BasePath { get; set; } = "/api";

    /// <summary>An OpenAPI document gives the operations and shapes: conventions add and change none of them.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Prefix that all paths share because the document's server has it; requests without it are answered too. Null for none.</summary>
    public string? ServerPrefix { get; set; }

    public List<Operation> Operations { get; init; } = [];

    /// <summary>One for each given document.</summary>
    public List<ApiContract> Contracts { get; init; } = [];

    /// <summary>Bodies by name; every body and view that an operation names is here.</summary>
    public List<Body> Bodies { get; init; } = [];

    public List<View> Views { get; init; } = [];

    public ErrorFormat Errors { get; init; } = new();

    public bool AllowAnyOrigin { get; set; }

    public int DefaultPageSize { get; set; } = 20;

    public int MaxPageSize { get; set; } = 100;

    public Operation? FindOperation(string id) => Operations.Find(operation => string.Equals(operation.Id, id, StringComparison.Ordinal));

    public View? FindView(string name) => Views.Find(view => string.Equals(view.Name, name, StringComparison.Ordinal));

    public Body? FindBody(string name) => Bodies.Find(body => string.Equals(body.Name, name, StringComparison.Ordinal));
}
