using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The statement that counts the members which a request sends.</summary>
internal static class MemberCountRule
{
    /// <param name="isPart">Paths start with <c>path</c>.</param>
    public static IEnumerable<string> Of(CodeNames names, Body body, bool isPart)
    {
        if ((body.MinMembers, body.MaxMembers) is (null, null) || body.Fields.Count == 0)
        {
            yield break;
        }

        var properties = RequestShape.Of(names, body);
        var sent = properties.Select(property => $"request.{property.Property}{(property.IsOptional ? ".IsSent" : " is not null")}");
        yield return $"errors.MemberCount({(isPart ? "path.TrimEnd('.')" : "\"\"")}, [{string.Join(", ", sent)}], {body.MinMembers ?? 0}, {(body.MaxMembers is { } most ? $"{most}" : "int.MaxValue")});";
    }
}
