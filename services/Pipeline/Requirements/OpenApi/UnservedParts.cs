using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi;

/// <summary>What a document offers and the application does not do, said so that nobody waits for it.</summary>
internal static class UnservedParts
{
    public static IEnumerable<Assumption> Of(ApiDocument document)
    {
        foreach (var operation in document.Operations)
        {
            var place = document.Source.Locate(operation.Pointer);
            if (operation.HasCallbacks)
            {
                yield return new Assumption(
                    ElementId.Operation(operation.Id),
                    $"{operation.Method} {operation.Path} sends no callbacks: requests to addresses that clients name are left to whoever runs the application.",
                    place
                );
            }

            if (operation.OtherMediaTypes.Count > 0)
            {
                yield return new Assumption(
                    ElementId.Operation(operation.Id),
                    $"{operation.Method} {operation.Path} speaks JSON; {string.Join(" and ", operation.OtherMediaTypes)} of the document are not served.",
                    place
                );
            }
        }

        if (document.SendsWebhooks)
        {
            yield return new Assumption(
                ElementId.Setting("webhooks"),
                "Webhooks beside the paths are messages to others; the application sends none.",
                document.Source.Locate("/webhooks")
            );
        }
    }
}
