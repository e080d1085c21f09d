using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Tests.Requirements;

/// <summary>The model of a specification text, with short ways to its parts.</summary>
internal sealed class Analyzed
{
    public Analyzed(string text, string file = "spec.md")
    {
        Model = SpecificationAnalyzer.Analyze(SpecReader.ReadText(file, text).Documents).Model;
    }

    public ApplicationModel Model { get; }

    public IEnumerable<string> Entities => Model.Domain.Entities.Select(entity => entity.Name);

    public IEnumerable<string> Roles => Model.Domain.Roles.Select(role => role.Name);

    public IEnumerable<string> Paths => Model.Api.Operations.Select(operation => $"{operation.Method} {operation.Path}");

    public IEnumerable<string> NotUnderstood => Model.Requirements.SelectMany(requirement => requirement.NotUnderstood).Select(span => span.Words);

    public Entity Entity(string name) =>
        Model.Domain.FindEntity(name) ?? throw new InvalidOperationException($"no entity {name} among {string.Join(", ", Entities)}");

    public Attribute Attribute(string entity, string name) =>
        Entity(entity).FindAttribute(name)
        ?? throw new InvalidOperationException($"no {name} among {string.Join(", ", Entity(entity).Attributes.Select(attribute => attribute.Name))}");

    public Relation Relation(string entity, string name) =>
        Entity(entity).FindRelation(name)
        ?? throw new InvalidOperationException($"no {name} among {string.Join(", ", Entity(entity).Relations.Select(relation => relation.Name))}");

    public Operation Operation(string method, string path) =>
        Model.Api.Operations.Find(operation => operation.Method == method && operation.Path == path)
        ?? throw new InvalidOperationException($"no {method} {path} among {string.Join(", ", Paths)}");

    /// <summary>"customer if this.customer == me", "visitor".</summary>
    public IEnumerable<string> Grants(string method, string path) =>
        Operation(method, path).Access.Grants.Select(grant => grant.Condition is null ? grant.Role : $"{grant.Role} if {grant.Condition}");

    public Requirement Requirement(string words) =>
        Model.Requirements.First(requirement => requirement.Source.Words.Contains(words, StringComparison.Ordinal));
}
