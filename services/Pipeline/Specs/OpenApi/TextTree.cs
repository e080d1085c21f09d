namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>A text in YAML or JSON as a tree.</summary>
internal static class TextTree
{
    /// <summary>Null when it is neither; the reason is then in <paramref name="problems"/>.</summary>
    public static JsonTree? Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        try
        {
            return source.Text.TrimStart().StartsWith('{') && source.Extension != ".yaml" && source.Extension != ".yml"
                ? JsonTreeReader.Read(source, options, problems)
                : YamlTreeReader.Read(source, options, problems);
        }
        catch (TreeProblemException exception)
        {
            problems.Add(exception.Problem);
            return null;
        }
    }
}
