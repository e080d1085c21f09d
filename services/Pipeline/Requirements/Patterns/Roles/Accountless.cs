using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>"No login is needed": nobody signs in, everybody may do everything.</summary>
internal sealed partial class Accountless : IPattern
{
    public string Name => "no-accounts";

    public Stage Stage => Stage.Entities;

    public static bool IsSaid(InferenceContext context) => context.Statements.Any(statement => Said().IsMatch(statement.Text));

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => Said().IsMatch(statement.Text)))
        {
            context.Classify(statement, RequirementKind.Access);
            context.State(statement, ElementId.Setting("accounts/none"), true, _ => { });
            context.Claim(statement);
        }
    }

    [GeneratedRegex(
        @"\b(?:no|without(?: any)?) (?:login|log-in|sign-?in|authentication|auth|user accounts?|accounts?|users|registration)\b(?! (?:token|header))(?:(?: or| and) \w+)?(?:[^.]*\b(?:needed|required|necessary)|(?: is| are)? ?(?:there)?\.?$)|\b(?:there (?:is|are) no (?:login|users|user accounts|accounts|authentication)|(?:authentication|login|sign-in) is not (?:needed|required|necessary)|(?:does|do) not (?:need|require) (?:a |any )?(?:login|authentication)|(?:needs|requires) no (?:login|authentication|account))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
