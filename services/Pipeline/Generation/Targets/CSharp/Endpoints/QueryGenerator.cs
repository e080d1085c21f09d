using System.Globalization;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>A record for the query parameters of each list.</summary>
internal sealed class QueryGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Endpoints/Query.cs.hbs");

    public string Name => "csharp-query";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return model
            .Api.Operations.Where(operation =>
                operation.Kind is OperationKind.List or OperationKind.Slots && new ListQuery(names, operation).All.Count > 0
            )
            .Select(operation =>
                EndpointFile.Plan(
                    names,
                    MappedFeatures.Of(operation, names),
                    names.Operation(operation.Id).Query,
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
        var query = new ListQuery(names, operation);
        var data = new
        {
            feature.Namespace,
            Class = query.Type,
            Of = $"{operation.Method} {operation.Path}",
            Properties = query
                .All.Select(property => new
                {
                    Annotations = Annotations(property).ToArray(),
                    property.ClrType,
                    property.Property,
                })
                .ToArray(),
            Checks = query
                .All.SelectMany(property => QueryChecks.Of(query, property))
                .Select(check => new { check.Condition, check.Statement })
                .ToArray(),
        };
        return new FileDraft(file.Path, CSharpFile.Render(Template, data, names, feature.Namespace));
    }

    private static IEnumerable<string> Annotations(QueryProperty property)
    {
        yield return $"FromQuery(Name = {HostData.Literal(property.Name)})";
        if (property.Description.Length > 0)
            yield return $"Description({HostData.Literal(property.Description)})";
        if (property.Pattern is { } pattern)
            yield return $"RegularExpression({HostData.Literal($"^(?:{pattern})$")})";
        if (property.EnumValues.Count > 0 && !property.IsList && property.Keywords.Count == 0)
            yield return $"AllowedValues({string.Join(", ", property.EnumValues.Select(word => property.IsText ? HostData.Literal(word) : word))})";
        if (
            property.Limits is { } limits
            && (limits.Min, limits.Max) is not (null, null)
            && property.Type is AttributeType.Integer or AttributeType.Long
        )
            yield return $"Range({Text(property.Limits.Min ?? int.MinValue)}, {Text(property.Limits.Max ?? int.MaxValue)})";
    }

    private static string Text(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
