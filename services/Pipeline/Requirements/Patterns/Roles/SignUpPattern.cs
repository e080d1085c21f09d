using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>Words about signing up, signing in or signed-in users mean that there are accounts.</summary>
internal sealed partial class SignUpPattern : IPattern
{
    public string Name => "sign-up";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        if (Accountless.IsSaid(context))
        {
            return;
        }

        foreach (var statement in context.Statements.Where(statement => SignsUp().IsMatch(statement.Text)))
        {
            RoleFacts.EnsureAccounts(context);
            context.Classify(statement, RequirementKind.Access);
        }
    }

    [GeneratedRegex(
        @"\b(?:sign(?:s|ed|ing)?[- ](?:up|in)|log(?:s|ged|ging)?[- ]?in|logins?|regist(?:er|ers|ered|ration)(?! (?:a|an|the|new)\b)|authenticat(?:ed|ion|es?)|bearer|access tokens?|user accounts?|passwords?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SignsUp();
}
