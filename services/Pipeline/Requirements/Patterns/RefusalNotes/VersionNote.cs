using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>"the ETag is stale: 412", "If-Match is missing: 428" at a change that compares versions anyway.</summary>
internal static class VersionNote
{
    private const int Stale = 412;

    public static bool TryRead(InferenceContext context, Statement statement, Match note, Operation operation)
    {
        var status = int.Parse(note.Groups["status"].Value);
        if (
            !operation.HonoursIfMatch
            || (status != Stale && status != operation.MissingIfMatchStatus)
            || note.Groups["rest"].Value.Trim(' ', '.').Length > 0
        )
        {
            return false;
        }

        context.Derive(statement, ElementId.Operation(operation.Id, "if-match"));
        context.Claim(statement, new TextSpan(note.Index, note.Length));
        return true;
    }
}
