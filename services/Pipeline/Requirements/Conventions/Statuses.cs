using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Status codes and list options that nothing is said about.</summary>
internal sealed class Statuses : IPattern
{
    public string Name => "statuses";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var operation in context.Model.Api.Operations)
        {
            var usual = operation.Kind switch
            {
                OperationKind.Create or OperationKind.Register => 201,
                OperationKind.Delete or OperationKind.DeleteAll or OperationKind.Unlink or OperationKind.Procedure => 204,
                _ => 200,
            };
            context.Guess(ElementId.Operation(operation.Id, "status"), usual, status => operation.Response.Status = status);
            if (operation.Kind is OperationKind.List or OperationKind.Slots)
            {
                context.Guess(
                    ElementId.Operation(operation.Id, "paging"),
                    context.Model.Api.DefaultPageSize,
                    _ => Page(context.Model.Api, operation)
                );
            }
        }
    }

    private static void Page(ApiModel api, Operation operation)
    {
        operation.List ??= new ListOptions();
        (operation.List.DefaultPageSize, operation.List.MaxPageSize) = (api.DefaultPageSize, api.MaxPageSize);
    }
}
