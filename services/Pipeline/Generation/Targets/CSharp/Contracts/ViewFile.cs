using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The file of a view.</summary>
internal static class ViewFile
{
    private const string Prefix = "view:";

    public static PlannedFile Plan(CodeNames names, View view, int layer)
    {
        var type = names.View(view.Name);
        return new PlannedFile(
            type.Path,
            $"messages-{Naming.Kebab(view.Entity ?? type.Feature.Name)}",
            Prefix + view.Name,
            Inputs(names, view),
            layer
        );
    }

    public static View Subject(PlannedFile file, ApplicationModel model) => model.Api.FindView(file.Subject[Prefix.Length..])!;

    /// <summary>Values reach over relations into other entities, whose computed attributes reach further: all entities count.</summary>
    private static IReadOnlyList<string> Inputs(CodeNames names, View view)
    {
        var nested = new List<string>();
        Collect(names, view.Name, nested);
        var urls = nested
            .SelectMany(name => names.Model.Api.FindView(name)?.Fields ?? [])
            .Where(field => field.UrlOf is not null)
            .Select(field => $"operation:{field.UrlOf}");
        return
        [
            .. nested.Select(name => Prefix + name),
            .. urls.Distinct(StringComparer.Ordinal),
            .. names.Entities.Select(entity => $"entity:{entity.Name}"),
        ];
    }

    private static void Collect(CodeNames names, string view, List<string> found)
    {
        if (found.Contains(view))
        {
            return;
        }

        found.Add(view);
        foreach (var field in names.Model.Api.FindView(view)?.Fields.Where(field => field.View is not null) ?? [])
        {
            Collect(names, field.View!, found);
        }
    }
}
