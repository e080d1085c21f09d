using System.Security.Cryptography;
using System.Text;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Specs.Language;
using Microsoft.CodeAnalysis.CSharp;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>What the templates of the host need to know about a model.</summary>
internal sealed class HostData
{
    public HostData(CodeNames names)
    {
        var model = names.Model;
        Root = names.Root;
        Slug = Naming.Kebab(names.Root);
        Title = model.Title.Length > 0 ? model.Title : names.Root;
        TitleLiteral = Literal(Title);
        DescriptionLiteral = Literal(model.Description);
        AllowAnyOrigin = model.Api.AllowAnyOrigin;
        ServerPrefix = Literal(model.Api.ServerPrefix ?? "");
        HasServerPrefix = HostFiles.HasServerPrefix(model);
        HasHistory = model.Domain.Entities.Exists(entity => entity.History is not null);
        RefusesNulls = model.Api.Bodies.Exists(body => body.Fields.Exists(field => !field.Nullable));
        PathsBesidePrefix =
        [
            .. model
                .Api.Operations.Select(operation => operation.Path)
                .Where(path => !path.StartsWith(model.Api.ServerPrefix ?? "", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(Literal),
        ];
        HasIdempotency = HostFiles.NeedsIdempotency(model);
        DatabaseVersion = model.Infrastructure.DatabaseMajorVersion;
        DocumentPath = Literal(model.Infrastructure.OpenApiPath);
        DocumentPattern = Literal(model.Infrastructure.OpenApiPath.Replace("v1", "{documentName}", StringComparison.Ordinal));
        Accounts = names.Account is { } account ? new AccountsData(names, account) : null;
        Description = model.Description;
        DocumentAddress = model.Infrastructure.OpenApiPath;
        Endpoints = ReadmeData.Endpoints(model);
        Rules = ReadmeData.Rules(model);
        Assumptions = ReadmeData.Assumptions(model);
        GuardedPaths = ReadmeData.GuardedPaths(names);
        HasGuardedPaths = Accounts is not null && GuardedPaths.Count > 0;
        UniqueIndexes = Host.UniqueIndexes.Of(names);
        Errors = new ErrorFormatData(model.Api.Errors);
        var features = MappedFeatures.Of(names);
        Maps = [.. features.Select(feature => $"Map{feature.Name}")];
        ProgramNamespaces =
        [
            .. features
                .Select(feature => feature.Namespace)
                .Concat(OwnNamespaces(model))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    public string Root { get; }

    /// <summary>kebab-case.</summary>
    public string Slug { get; }

    public string Title { get; }

    public string TitleLiteral { get; }

    public string Description { get; }

    public string DocumentAddress { get; }

    public IReadOnlyList<object> Endpoints { get; }

    public IReadOnlyList<object> Rules { get; }

    public IReadOnlyList<string> Assumptions { get; }

    public IReadOnlyList<object> GuardedPaths { get; }

    public bool HasGuardedPaths { get; }

    public bool HasFirstUsers => Accounts?.FirstUsers.Count > 0;

    public string DescriptionLiteral { get; }

    public bool AllowAnyOrigin { get; }

    /// <summary>Path that all endpoints share and that clients may leave out; a C# literal.</summary>
    public string ServerPrefix { get; }

    public bool HasServerPrefix { get; }

    /// <summary>Some member of a request may be left out but not be null.</summary>
    public bool RefusesNulls { get; }

    /// <summary>Of operations that the document does not have.</summary>
    public IReadOnlyList<string> PathsBesidePrefix { get; }

    public bool HasIdempotency { get; }

    public bool HasHistory { get; }

    public int DatabaseVersion { get; }

    public string DocumentPath { get; }

    public string DocumentPattern { get; }

    /// <summary>Null when there are no users.</summary>
    public AccountsData? Accounts { get; }

    public ErrorFormatData Errors { get; }

    public IReadOnlyList<object> UniqueIndexes { get; }

    public IReadOnlyList<string> Maps { get; }

    public IReadOnlyList<string> ProgramNamespaces { get; }

    public string ProjectId => Id("project");

    public string TestProjectId => Id("tests");

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private IEnumerable<string> OwnNamespaces(ApplicationModel model) =>
        (model.Domain.Accounts is null ? new[] { "Data", "Hosting" } : ["Accounts", "Data", "Hosting"]).Select(name => $"{Root}.{name}");

    /// <summary>Derived from the name, so that the solution stays the same from build to build.</summary>
    private string Id(string part) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Root}/{part}")).AsSpan(0, 16)).ToString("D").ToUpperInvariant();
}
