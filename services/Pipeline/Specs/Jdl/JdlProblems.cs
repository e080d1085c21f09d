using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>What can be wrong with JDL.</summary>
internal static class JdlProblems
{
    private static readonly string[] BuiltIn = ["User", "Authority"];

    public static SpecProblem Syntax(SpecSource source, JdlSyntaxException exception)
    {
        var place = source.Lines.Span(exception.Offset, exception.Length);
        return new SpecProblem("jdl-syntax", $"The JDL is broken: {exception.Message}", "Mend the syntax there.", place, source.File);
    }

    /// <summary>Names that are used and not declared, or declared twice.</summary>
    public static IEnumerable<SpecProblem> Names(JdlFile file)
    {
        var entities = file.Entities.Select(entity => entity.Name).Concat(BuiltIn).ToHashSet(StringComparer.Ordinal);
        var enums = file.Enums.Select(values => values.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in file.Entities.GroupBy(entity => entity.Name).Where(group => group.Count() > 1).Select(group => group.ElementAt(1)))
        {
            yield return Problem("jdl-duplicate", $"The entity {twice.Name} is declared twice.", "Keep one of the two.", twice.Source);
        }

        foreach (
            var field in file
                .Entities.SelectMany(entity => entity.Fields)
                .Where(field => !JdlFieldTypes.IsBuiltIn(field.Type) && !enums.Contains(field.Type))
        )
        {
            yield return Problem(
                "jdl-unknown-type",
                $"The type {field.Type} of {field.Name} is unknown.",
                $"Declare an enum {field.Type}, or use one of {JdlFieldTypes.All}.",
                field.Source
            );
        }

        foreach (
            var field in file.Entities.SelectMany(entity =>
                entity.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1).Select(group => group.ElementAt(1))
            )
        )
        {
            yield return Problem("jdl-duplicate", $"The field {field.Name} is declared twice.", "Keep one of the two.", field.Source);
        }

        foreach (var relationship in file.Relationships)
        {
            foreach (var name in new[] { relationship.From.Entity, relationship.To.Entity }.Where(name => !entities.Contains(name)))
            {
                yield return Problem(
                    "jdl-unknown-entity",
                    $"The entity {name} is not declared.",
                    $"Declare it: entity {name} {{ ... }}.",
                    relationship.Source
                );
            }
        }
    }

    private static SpecProblem Problem(string code, string message, string remedy, SourceSpan source) =>
        new(code, message, remedy, source, source.File);
}
