using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>A file for each operation that does more than create, read, update or delete.</summary>
internal sealed class HandlerGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Endpoints/Handler.cs.hbs");

    private static readonly HashSet<OperationKind> Plain =
    [
        OperationKind.List,
        OperationKind.Get,
        OperationKind.Create,
        OperationKind.Replace,
        OperationKind.Patch,
        OperationKind.Delete,
        OperationKind.DeleteAll,
    ];

    public string Name => "csharp-handler";

    public static bool HasOwnFile(Operation operation, EntityNames? entity) =>
        !Plain.Contains(operation.Kind)
        || operation.Guards.Count > 0
        || operation.Effects.Count > 0
        || operation.MergeOn.Count > 0
        || operation.IdempotencyHeader is not null
        || (entity?.Entity.Lifecycle?.Transitions.Exists(transition => transition.Operations.Contains(operation.Id)) ?? false);

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return model
            .Api.Operations.Where(operation =>
                HandlerWriters.Knows(operation.Kind) && HasOwnFile(operation, operation.Entity is null ? null : names.FindEntity(operation.Entity))
            )
            .Select(operation =>
                EndpointFile.Plan(
                    names,
                    MappedFeatures.Of(operation, names),
                    names.Operation(operation.Id).Handler,
                    $"operation:{operation.Id}",
                    [operation]
                )
            );
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var operation = EndpointFile.Subject(file, model);
        var feature = MappedFeatures.Of(operation, names);
        var handler = HandlerWriters.Write(names, operation)!;
        var data = new
        {
            feature.Namespace,
            Summary = DocumentationText.Of(operation),
            Class = names.Operation(operation.Id).Handler,
            Lines = HandlerMethod.Lines(handler, "public static", "HandleAsync").ToArray(),
        };
        return new FileDraft(file.Path, CSharpFile.Render(Template, data, names, feature.Namespace));
    }
}
