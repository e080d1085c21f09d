using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Data;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp;

/// <summary>Runs generators over a model.</summary>
internal static class Generated
{
    /// <summary>Entities, schema and messages.</summary>
    public static IReadOnlyList<FileDraft> Data(ApplicationModel model) =>
        Files(
            model,
            [
                new EntityGenerator(),
                new EnumerationGenerator(),
                new ConfigurationGenerator(),
                new ValuesGenerator(),
                new InvariantsGenerator(),
                new DbContextGenerator(),
                new MigrationGenerator(null),
                new DataSupportGenerator(),
                new RequestGenerator(),
                new ReferenceConverterGenerator(),
                new ValidatorGenerator(),
                new ChecksGenerator(),
                new MappingGenerator(),
                new ResponseGenerator(),
            ]
        );

    public static IReadOnlyList<FileDraft> Host(ApplicationModel model) => Files(model, [new HostGenerator()]);

    public static FileDraft File(ApplicationModel model, string name) =>
        Data(model).Single(file => file.Path.EndsWith($"/{name}", StringComparison.Ordinal));

    private static List<FileDraft> Files(ApplicationModel model, IFileGenerator[] generators) =>
        [
            .. generators
                .SelectMany(generator => generator.Plan(model).Select(file => generator.Generate(file, model)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
}
