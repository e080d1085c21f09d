using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>What a document says and the application does not do, listed with its pointer as not understood.</summary>
internal sealed class DocumentGaps(InferenceContext context, Draft draft, RequirementIds ids)
{
    private static readonly HashSet<string> Standard = new(["Authorization", "Accept", "Content-Type"], StringComparer.OrdinalIgnoreCase);

    public void Add(IReadOnlyList<(ApiOperation Source, Operation Operation)> operations)
    {
        var root = draft.Document.Source.OpenApi!;
        var unread = new UnreadKeywords(root).Find().Concat(UnreadHeaders.Of(root, operations));
        context.Model.Requirements.AddRange(
            unread.Distinct().GroupBy(gap => gap.Words).Select(places => Gap(places.Key, [.. places.Select(gap => gap.Pointer)]))
        );
        foreach (var (source, operation) in operations)
        {
            if (draft.Undescribed.Contains(operation))
            {
                context.GivenInputs.Add(new GivenInput(Gap($"what {source.Method} {source.Path} does", source.Pointer), operation, null));
            }
            else if (operation.Kind is not (OperationKind.Register or OperationKind.Login))
            {
                AddInputs(source, operation);
            }
        }
    }

    private void AddInputs(ApiOperation source, Operation operation)
    {
        foreach (var parameter in source.Parameters.Where(parameter => parameter.In is "query" or "header" && !IsSpoken(parameter, operation)))
        {
            context.GivenInputs.Add(new GivenInput(Gap($"parameter {parameter.Name}", parameter.Pointer), operation, parameter.Name));
        }

        foreach (
            var field in context
                .Model.Api.FindBody(operation.Body ?? "")
                ?.Fields.Where(field => field is { Member: null, Body: null } && !IsKey(field.Name, operation))
                ?? []
        )
        {
            context.GivenInputs.Add(new GivenInput(Gap($"member {field.Name}", $"{source.Pointer}/requestBody"), operation, field.Name));
        }
    }

    // Who changes a row may repeat its key.
    private bool IsKey(string name, Operation operation) =>
        draft.Resources.Named(operation.Entity)?.Members.GetValueOrDefault(name)?.Kind == MemberKind.Key;

    /// <summary>Headers that the document itself says are none of its own, those of a key, and those that name a version.</summary>
    private bool IsSpoken(ApiParameter parameter, Operation operation) =>
        parameter.In == "header"
        && (
            Standard.Contains(parameter.Name)
            || Versions.AreCompared(parameter.Name, operation)
            || (context.Model.Domain.Accounts?.TokenHeaders.Contains(parameter.Name) ?? false)
        );

    /// <summary>One requirement, however often the document says the same.</summary>
    private Requirement Gap(string words, params IReadOnlyList<string> pointers) =>
        new()
        {
            Id = ids.Next($"{pointers[0]} {words}", null),
            Kind = RequirementKind.Behavior,
            Source = draft.Document.Source.Locate(pointers[0]) with { Words = words },
            NotUnderstood = [.. pointers.Select(pointer => draft.Document.Source.Locate(pointer) with { Words = words })],
        };
}
