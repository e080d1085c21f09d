using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>Who can sign up as what: "anybody can sign up as clerk".</summary>
internal sealed partial class OpenRoles : IPattern
{
    public string Name => "open-roles";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (Match match in Opened().Matches(statement.Text))
            {
                var noun = match.Groups["role"].Value;
                if (RoleNouns.IsAnybodySignedIn(noun) || RoleNouns.IsVisitor(noun) || noun.Contains("new ", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                var role = RoleFacts.Ensure(context, statement, noun);

                context.State(
                    statement,
                    ElementId.Setting("accounts/register"),
                    role.Name,
                    name =>
                    {
                        role.SelfRegistration = true;
                        context.Model.Domain.Accounts!.DefaultRole ??= name;
                    },
                    part: role.Name
                );
                context.Claim(statement, new TextSpan(match.Index, match.Length));
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:anybody|anyone|everybody|everyone|people|visitors?) (?:can|may) (?:sign up|register)(?: (?:freely|themselves))? as (?:an? )?(?<role>[A-Za-z]+(?: [a-z]+)?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Opened();
}
