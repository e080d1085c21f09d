using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"All endpoints require authentication", "users must log in to use the application", "requests without a token get 401": nothing is open to visitors.</summary>
internal sealed partial class AuthenticationPattern : IPattern
{
    public string Name => "authentication";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is null)
        {
            return;
        }

        foreach (var statement in context.Statements)
        {
            foreach (var (shape, needsAll) in new[] { (Everything(), true), (Refused(), false) })
            {
                if (shape.Match(statement.Text) is { Success: true } match)
                {
                    Read(context, statement, new TextSpan(match.Index, match.Length), needsAll);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, TextSpan span, bool needsAll)
    {
        var operations = context
            .Model.Api.Operations.Where(operation =>
                operation.Kind is not (OperationKind.Register or OperationKind.Login) && operation.Access.Grants.Count > 0
            )
            .ToList();
        var closed = operations.FindAll(operation => !operation.Access.Grants.Exists(grant => grant.Role == Grant.Visitor));
        if (closed.Count == 0 || (needsAll && closed.Count < operations.Count))
        {
            return;
        }

        context.Derive(statement, closed.Select(operation => ElementId.Access(operation.Id, Grant.Visitor)));
        context.Classify(statement, RequirementKind.Access);
        context.Claim(statement, span);
    }

    private const string SignIn =
        @"(?:authentication|authorization|a log-?in|log-?in|a sign-?in|sign-?in|signing in|logging in|a valid token|a bearer token|an access token|a token)";

    [GeneratedRegex(
        @"^(?:(?:all|every|each|any) (?:other |the )?(?:(?:api )?endpoints?|operations?|requests?|routes?|calls?|resources?)(?:,? (?:except|other than|apart from|but) (?:for )?(?:the )?(?:log-?in|registration|register|sign-?up|sign-?in|authentication)(?:(?:,| and| or)+ (?:the )?(?:log-?in|registration|register|sign-?up|sign-?in))?(?: endpoints?| ones)?,?)? (?:(?:must |shall |should )?(?:requires?|needs?|be authenticated)(?: "
            + SignIn
            + @")?)|(?:the |this )?(?:api|application|app|system|service) (?:requires|needs) "
            + SignIn
            + @"|(?:all )?users must (?:log in|sign in|be logged in|be signed in|be authenticated|authenticate)(?: (?:first|before (?:using|accessing|they can use)|to (?:use|access)) ?(?:the |this )?(?:api|application|app|system|service|it)?)?)\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Everything();

    [GeneratedRegex(
        @"^(?:(?:all |any )?(?:requests?|calls?) without (?:a |an )?(?:valid |bearer |access )*(?:token|authentication|credentials|login)|unauthenticated (?:requests?|calls?|users?|callers?|access)|anonymous (?:requests?|calls?)|missing or invalid tokens?) (?:(?:is|are|gets?|receives?|returns?|will be|must be|shall be|should (?:get|receive|return)|results? in|yields?) ?)(?:answered|rejected|refused|denied)?(?: with)?(?: an?)?(?: status| http)* ?401(?: unauthorized)?\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Refused();
}
