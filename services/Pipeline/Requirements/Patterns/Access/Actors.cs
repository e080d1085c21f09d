using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Memberships;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>Who a clause speaks of: roles, anybody signed in, or anybody at all.</summary>
internal static partial class Actors
{
    public static IReadOnlyList<string> Of(InferenceContext context, Capability capability)
    {
        if (capability.Who is { } subject)
        {
            if (MemberCaller.IsNamed(context, subject))
            {
                return [];
            }

            if (Capability.Owned(subject) is { } owned && context.Vocabulary.Role(subject) is null)
            {
                return context.Vocabulary.Entity(owned) is null ? [] : [Grant.User];
            }

            var named = subject.All.SelectMany(phrase => Of(context, phrase.FullName, phrase.Head)).ToList();
            var isStory =
                named.Count == 0
                && capability.Statement.Analysis.Sentences.Any(sentence => sentence.Story is { } story && story.Role.Text == subject.Text);
            return isStory ? [Grant.User]
                : named.Count == subject.All.Count() ? named
                : [];
        }

        return Label(capability.Statement) is { } label ? [.. Of(context, label, label)] : [];
    }

    /// <summary>Who stands before the colon of an item, in bold or not: "Warden: may work on requests".</summary>
    private static string? Label(Statement statement) =>
        statement.Label
        ?? (
            statement.Kind == StatementKind.ListItem && Leading().Match(statement.Text) is { Success: true } leading
                ? leading.Groups["who"].Value
                : null
        );

    [GeneratedRegex(@"^(?<who>[A-Za-z][\w-]*(?: [a-z]\w+)?)s?\s*(?:\([^)]*\)\s*)?(?::|–|—|\s-\s)")]
    private static partial Regex Leading();

    public static IEnumerable<string> Of(InferenceContext context, string phrase, string head)
    {
        if ((context.Vocabulary.Role(phrase) ?? context.Vocabulary.Role(head)) is { } role)
        {
            return [role.Name];
        }

        if (RoleNouns.IsVisitor(phrase) || RoleNouns.IsVisitor(head))
        {
            return [Grant.Visitor];
        }

        return RoleNouns.IsAnybodySignedIn(phrase) || RoleNouns.IsAnybodySignedIn(head) ? [Grant.User] : [];
    }
}
