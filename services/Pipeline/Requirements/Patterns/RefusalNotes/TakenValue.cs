using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>"the slug is already taken: 409", "a tag with this name already exists: 409": the member is unique.</summary>
internal static partial class TakenValue
{
    public static bool TryRead(InferenceContext context, Statement statement, Match note, Entity entity)
    {
        var status = int.Parse(note.Groups["status"].Value);
        if (
            status != context.Model.Api.Errors.ConflictStatus
            || Taken().Match(note.Groups["when"].Value) is not { Success: true } taken
            || Attribute(entity, taken) is not { } attribute
        )
        {
            return false;
        }

        context.State(statement, ElementId.Attribute(entity.Name, attribute.Name, "unique"), true, isUnique => attribute.Unique = isUnique);
        context.Claim(statement, new TextSpan(note.Index, note.Length));
        return true;
    }

    /// <summary>The one that is named; without a name the only one that is unique already.</summary>
    private static Model.Domain.Attribute? Attribute(Entity entity, Match taken)
    {
        if (taken.Groups["member"] is { Success: true } named)
        {
            var words = Naming.Snake(named.Value);
            return entity.Attributes.Find(attribute => Naming.Snake(attribute.Name) == words && attribute is { IsList: false, Computed: null });
        }

        var unique = entity.Attributes.FindAll(attribute => attribute.Unique);
        return unique.Count == 1 ? unique[0] : null;
    }

    [GeneratedRegex(
        @"^(?:the |this |that |an? )?(?:(?:\w+ )?with (?:this|that|the same|the given) (?<member>[\w ]+?)|`?(?<member>\w+)`?|(?:\w+ )*?\w+) (?:(?:is|was|has been) )?(?:already )?(?:taken|in use|used|registered|exists)(?: already)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Taken();
}
