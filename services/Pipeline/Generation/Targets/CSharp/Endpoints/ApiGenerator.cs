using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>One file for each noun that maps its endpoints and holds their plain handlers.</summary>
internal sealed class ApiGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Endpoints/Api.cs.hbs");

    public string Name => "csharp-api";

    public static string ClassOf(Feature feature) => $"{feature.Name}Api";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return MappedFeatures
            .Of(names)
            .Select(feature => EndpointFile.Plan(names, feature, ClassOf(feature), $"group:{feature.Name}", Operations(names, feature)));
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var feature = MappedFeatures.Of(names).Single(candidate => $"group:{candidate.Name}" == file.Subject);
        var handlers = Operations(names, feature).Select(operation => HandlerWriters.Write(names, operation)).OfType<Handler>().ToList();
        var group = new EndpointGroup(names, handlers);
        var data = new
        {
            feature.Namespace,
            Class = ClassOf(feature),
            Map = $"Map{feature.Name}",
            Group = group.Declaration(feature.Name),
            Endpoints = handlers.Select(group.Endpoint).ToArray(),
            Methods = handlers
                .Where(handler => !HandlerGenerator.HasOwnFile(handler.Operation, handler.Entity))
                .Select(handler => Method(names, handler))
                .ToArray(),
        };
        return new FileDraft(file.Path, CSharpFile.Render(Template, data, names, feature.Namespace));
    }

    private static IEnumerable<Operation> Operations(CodeNames names, Feature feature) =>
        names.Model.Api.Operations.Where(operation => MappedFeatures.Of(operation, names).Name == feature.Name);

    private static string Method(CodeNames names, Handler handler) =>
        string.Join(
            '\n',
            HandlerMethod
                .Lines(handler, "private static", names.Operation(handler.Operation.Id).Handler)
                .Select(line => line.Length == 0 ? line : $"    {line}")
        );
}
