using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Infrastructure;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model;

/// <summary>The one typed description of an application between reading and generating. Readers never write code, generators never read prose.</summary>
public sealed class ApplicationModel
{
    /// <summary>PascalCase; becomes the root namespace of generated code.</summary>
    public string Name { get; set; } = "Application";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public DomainModel Domain { get; init; } = new();

    public ApiModel Api { get; init; } = new();

    public BehaviorModel Behavior { get; init; } = new();

    public InfrastructureModel Infrastructure { get; init; } = new();

    public List<Requirement> Requirements { get; init; } = [];

    public List<Assumption> Assumptions { get; init; } = [];

    public List<Conflict> Conflicts { get; init; } = [];
}
