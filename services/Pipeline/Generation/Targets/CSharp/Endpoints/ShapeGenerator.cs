using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>Records around requests and answers: envelopes, and lists that do not look as usual.</summary>
internal sealed class ShapeGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Endpoints/Shape.cs.hbs");

    public string Name => "csharp-shape";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return model
            .Api.Operations.SelectMany(operation => Shapes(names, operation), (operation, shape) => (operation, shape))
            .DistinctBy(pair => pair.shape.Type)
            .Select(pair =>
                EndpointFile.Plan(
                    names,
                    MappedFeatures.Of(pair.operation, names),
                    pair.shape.Type,
                    $"operation:{pair.operation.Id}",
                    [pair.operation]
                )
            );
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var operation = EndpointFile.Subject(file, model);
        var feature = MappedFeatures.Of(operation, names);
        var shape = Shapes(names, operation).First(candidate => file.Path.EndsWith($"/{candidate.Type}.cs", StringComparison.Ordinal));
        var data = new
        {
            feature.Namespace,
            Class = shape.Type,
            shape.Members,
        };
        return new FileDraft(file.Path, CSharpFile.Render(Template, data, names, feature.Namespace));
    }

    private static IEnumerable<(string Type, string Members)> Shapes(CodeNames names, Operation operation)
    {
        foreach (var envelope in Envelopes.Of(names, operation))
            yield return (
                envelope.Type,
                $"[property: JsonPropertyName({HostData.Literal(envelope.Member)})] {envelope.Inner}{(envelope.IsRequest ? "?" : "")} {Envelope.Property}"
            );
        if (operation.Kind != OperationKind.List || names.Model.Api.FindView(operation.Response.View ?? "") is not { } view)
            yield break;
        var shape = new ListShape(names, operation, ViewCalls.TypeOf(names, view));
        if (!shape.IsBare && !shape.IsConventional)
        {
            foreach (var (type, members) in shape.Records)
                yield return (
                    type,
                    string.Join(
                        ", ",
                        members.Select(member => $"[property: JsonPropertyName({HostData.Literal(member.Json)})] {member.ClrType} {member.Property}")
                    )
                );
        }
    }
}
