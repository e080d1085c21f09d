using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Data;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp;

/// <summary>An ASP.NET Core application with EF Core and PostgreSQL.</summary>
/// <param name="previous">Null for a first build.</param>
internal sealed class CSharpTarget(PreviousState? previous = null) : ITarget
{
    public string Name => "csharp";

    public IReadOnlyList<IFileGenerator> Generators { get; } =
    [
        new EntityGenerator(),
        new EnumerationGenerator(),
        new ConfigurationGenerator(),
        new ValuesGenerator(),
        new InvariantsGenerator(),
        new DbContextGenerator(),
        new MigrationGenerator(previous),
        new DataSupportGenerator(),
        new HistoryGenerator(),
        new RequestGenerator(),
        new ReferenceConverterGenerator(),
        new JsonShapeGenerator(),
        new ValidatorGenerator(),
        new ChecksGenerator(),
        new MappingGenerator(),
        new ResponseGenerator(),
        new ApiGenerator(),
        new HandlerGenerator(),
        new QueryGenerator(),
        new ShapeGenerator(),
        new HooksGenerator(),
        new LifecycleGenerator(),
        new ScenarioGenerator(),
        new HostGenerator(),
    ];

    public ITarget After(PreviousState previous) => new CSharpTarget(previous);
}
