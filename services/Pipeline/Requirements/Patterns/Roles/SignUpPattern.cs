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

        foreach (var statement in context.Statements.Where(statement => SignsUp().IsMatch(statement.Text) || Owns().IsMatch(statement.Text)))
        {
            RoleFacts.EnsureAccounts(context);
            context.Classify(statement, RequirementKind.Access);
        }
    }

    // "Devices can be registered", "an equipment register" and "a registration number" are about other things than people.
    [GeneratedRegex(
        @"\b(?:sign(?:s|ed|ing)?[- ](?:up|in)|log(?:s|ged|ging)?[- ]?in|logins?|(?<!\b(?:be|been|is|are|was|were) )registered(?= (?:user|customer|member|person|people|visitor|client|account|reader|author)s?\b)|(?<=(?:^|[/`""',;]|\b(?:can|may|must|should|shall|to|will|and|or|who|they|users?|visitors?|customers?|members?|people|anyone|anybody|everyone|everybody|clients?|persons?)) ?)registers?(?! (?:an?|the|new|its|their|(?!(?:themselves|as|with|via|users)\b)[a-z]+s)\b)|(?:^|(?<=[/`""',;]|\b(?:user|users|account|accounts|self|self-service|customer|member|and|or|the|open|public|after|on|during|for|at|by|require|requires|need|needs|no|without)) ?)registration(?! (?:numbers?|plates?|dates?|fees?|codes?|marks?|documents?|deadlines?|ids?|of)\b)|authenticat(?:ed|ion|es?)|bearer|access tokens?|user accounts?|passwords?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SignsUp();

    /// <summary>"Users can only see their own ferries": whose they are can be told only of somebody who signed in.</summary>
    [GeneratedRegex(
        @"\b(?:users?|everyone|everybody|people|customers?|members?|i) (?:can|may|must|shall|should|only|sees?|edits?)\b[^.;]*\b(?:their|his|her|his or her|my) own\b|\b(?:user|person) who (?:created|made|added|wrote|posted|owns)\b|\b(?:private|visible only) to (?:its|their|the) (?:owner|creator|author)\b|\bother users['’]s? \w+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Owns();
}
