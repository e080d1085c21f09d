using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

internal static class PathExtensions
{
    public static PathExpression Then(this PathExpression path, IEnumerable<string> members) => new(path.Root, [.. path.Members, .. members]);
}
