using AgenticAi.Pipeline.Generation;

namespace AgenticAi.Pipeline.Planning;

/// <summary>Names a kind of work without names of one application, so that learning can compare work across applications.</summary>
internal static class TaskSignature
{
    public static string OfFiles(IEnumerable<(IFileGenerator Generator, PlannedFile File)> files)
    {
        var planned = files.ToList();
        var makes = planned.Select(file => file.Generator.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var takes = planned.SelectMany(file => file.File.Inputs).Select(ElementKind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"generate({string.Join(',', makes)} <- {string.Join(',', takes)})";
    }

    private static string ElementKind(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? id : id[..colon];
    }
}
