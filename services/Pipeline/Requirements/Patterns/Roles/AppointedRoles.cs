using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>
/// Who can not sign up: "stewards can not sign up", and those who manage things in a list of roles that calls others registered users.
/// </summary>
internal sealed partial class AppointedRoles : IPattern
{
    public string Name => "appointed-roles";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            ReadRefusal(context, statement);
        }

        foreach (var role in context.Model.Domain.Roles.Where(role => role.SelfRegistration && IsBesideRegistered(context, role)))
        {
            context.Guess(
                $"{ElementId.Role(role.Name)}/appointed",
                true,
                _ => role.SelfRegistration = false,
                $"Nobody can sign up as {role.Name}, because only other roles are called registered users."
            );
        }
    }

    private static void ReadRefusal(InferenceContext context, Statement statement)
    {
        foreach (Match match in Refused().Matches(statement.Text))
        {
            var named = match.Groups["role"].Success ? context.Vocabulary.Role(match.Groups["role"].Value) : null;
            if ((named ?? (match.Groups["role"].Success ? null : OfBullet(context, statement))) is { } role)
            {
                context.State(statement, ElementId.Role(role.Name), false, value => role.SelfRegistration = value, part: "/registers");
                context.Claim(statement, new Specs.Language.TextSpan(match.Index, match.Length));
            }
        }
    }

    private static bool IsBesideRegistered(InferenceContext context, Role role)
    {
        var own = Bullets(context, role).ToList();
        return own.Exists(statement => Manages().IsMatch(statement.Text))
            && !context.IsStated(ElementId.Setting("accounts/register") + role.Name)
            && context.Model.Domain.Roles.Exists(other =>
                other != role
                && context.IsStated(ElementId.Setting("accounts/register") + other.Name)
                && Bullets(context, other).Any(theirs => theirs.Headings.SequenceEqual(own[0].Headings))
            );
    }

    private static IEnumerable<Statement> Bullets(InferenceContext context, Role role) =>
        context.Statements.Where(statement => statement.Kind == StatementKind.ListItem && OfBullet(context, statement) == role);

    private static Role? OfBullet(InferenceContext context, Statement statement) =>
        statement.Label is { } label ? context.Vocabulary.Role(label) : null;

    [GeneratedRegex(
        @"(?:\b(?<role>[A-Za-z]+(?: [a-z]+)?) )?\b(?:can ?not|can't|may not|must not|does not|do not) (?:register|sign up)(?: (?:freely|themselves|by themselves|alone))?\b|\b(?<role>[A-Za-z]+) (?:come|comes|are taken|is taken|are set|is set) (?:only )?(?:from|in|by) (?:the )?(?:configuration|settings)\b|\bnobody can (?:register|sign up) as (?:an? )?(?<role>[A-Za-z]+(?: [a-z]+)?)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?:manages?|administers?|maintains?|approves?|(?:sees?|views?|reads?) all)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Manages();
}
