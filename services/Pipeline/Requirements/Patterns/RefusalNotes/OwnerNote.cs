using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>"not your recipe: 403", "only the author may delete a comment: 403": nobody but the owner does it.</summary>
internal static partial class OwnerNote
{
    public static bool TryRead(InferenceContext context, Statement statement, Match note, Operation operation, Entity entity) =>
        int.Parse(note.Groups["status"].Value) is var status
        && (status is 403 or 404)
        && TryRead(context, statement, new TextSpan(note.Index, note.Length), note.Groups["when"].Value, operation, entity, status);

    /// <param name="status">What others get.</param>
    public static bool TryRead(
        InferenceContext context,
        Statement statement,
        TextSpan span,
        string words,
        Operation operation,
        Entity entity,
        int status
    )
    {
        var index = operation.Access.Grants.FindIndex(grant => grant.Role == Grant.User);
        if (index < 0 || operation.Kind is OperationKind.Create || entity.Owner is not { } owner || !SpeaksOf(words, owner))
        {
            return false;
        }

        var isOwn = Formula.Compare(Formula.This.Then(owner), BinaryOperator.Equal, new PathExpression("me", []));
        if (operation.Access.Grants[index].Condition is not { } known)
        {
            operation.Access.Grants[index] = new Grant(Grant.User, isOwn);
            context.Changed();
        }
        else if (!known.Equals(isOwn))
        {
            return false;
        }

        operation.Access.OutsiderStatus = status;
        context.Derive(statement, ElementId.Access(operation.Id, Grant.User));
        context.Claim(statement, span);
        return true;
    }

    private static bool SpeaksOf(string words, string owner) =>
        NotOwn().IsMatch(words)
        || Owners().Match(words) is { Success: true } match
            && match.Groups["who"].Value is var who
            && (who == Naming.Phrase(owner) || who is "owner" or "creator" or "author");

    [GeneratedRegex(
        @"^(?:(?:this|it|that|the \w+) )?(?:is )?not (?:your|yours|the caller's|one of yours)(?: own)?\b(?: \w+)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotOwn();

    [GeneratedRegex(
        @"^(?:(?:you are|the (?:caller|user) is|caller is|user is) not (?:the |an? )?(?<who>\w+)(?: of (?:the|this|that) \w+)?|only (?:the |its )?(?<who>\w+)(?: of (?:the|this|that|an?) \w+)? (?:may|can|is allowed to) .+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Owners();
}
