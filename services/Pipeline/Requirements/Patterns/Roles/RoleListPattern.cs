using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>Bullets, rows and sentences below a "Roles" or "Users" heading name the roles.</summary>
internal sealed partial class RoleListPattern : IPattern
{
    public string Name => "role-list";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(InRoleSection))
        {
            foreach (var (name, span) in Names(statement))
            {
                if (IsRole(name, statement))
                {
                    RoleFacts.Ensure(context, statement, name);
                }

                context.Classify(statement, RequirementKind.Access);
                context.Claim(statement, span);
            }

            ReadRegistration(context, statement);
        }

        CloseOthers(context);
    }

    /// <summary>Where the list says who signs up, the others don't.</summary>
    private static void CloseOthers(InferenceContext context)
    {
        var roles = context.Model.Domain.Roles;
        if (!roles.Exists(role => SignsUp(context, role)))
        {
            return;
        }

        var listed = context.Statements.Where(InRoleSection).SelectMany(Names).Select(found => context.Vocabulary.Role(found.Name)).ToList();
        foreach (var role in roles.Where(role => role.SelfRegistration && listed.Contains(role) && !SignsUp(context, role)))
        {
            role.SelfRegistration = false;
            context.Changed();
        }
    }

    private static bool SignsUp(InferenceContext context, Role role) => context.IsStated(ElementId.Setting("accounts/register") + role.Name);

    /// <summary>"Client: a registered user" is a role, though clients are elsewhere whoever calls.</summary>
    private static bool IsRole(string name, Statement statement) =>
        !RoleNouns.IsAnybodySignedIn(name)
        && (!RoleNouns.IsVisitor(name) || Vocabulary.Normalize(name) == "client" || Registered().IsMatch(statement.Text));

    private static bool InRoleSection(Statement statement) =>
        statement.Kind is StatementKind.ListItem or StatementKind.TableRow or StatementKind.Sentence
        && (
            statement.Headings.Count > 0 && RoleHeading().IsMatch(statement.Headings[^1])
            || (statement.Lead is { } lead && RolesLead().IsMatch(lead))
            || RolesSaid().IsMatch(statement.Text)
            || PlainRoles().IsMatch(statement.Text)
        );

    private static IEnumerable<(string Name, TextSpan Span)> Names(Statement statement)
    {
        if (statement.Kind == StatementKind.TableRow)
        {
            var cell = statement.Cells[0];
            return cell.Header is "role" or "roles" or "actor" or "user" or "user type" or "name" && Noun().IsMatch(cell.Text.Trim())
                ? [(cell.Text.Trim().Trim('`'), cell.Span)]
                : [];
        }

        var opens = statement.Kind == StatementKind.ListItem && statement.Previous?.Block != statement.Block;
        var match = opens ? Bullet().Match(statement.Text) : Match.Empty;
        if (match.Success)
        {
            return [(match.Groups["role"].Value, new TextSpan(0, match.Length))];
        }

        if (
            PlainRoles().Match(statement.Text) is { Success: true } plain
            && plain.Groups["role"].Captures.All(role => RoleNouns.IsPerson(role.Value))
        )
        {
            return plain.Groups["role"].Captures.Select(role => (role.Value, new TextSpan(0, plain.Length)));
        }

        var enumerated = Enumerated().Match(statement.Text);
        return enumerated.Success
            ? enumerated
                .Groups["roles"]
                .Value.Split([",", " and ", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(role =>
                    (
                        Strip().Replace(role, ""),
                        TextSpan.Between(RolesSaid().IsMatch(statement.Text) ? 0 : enumerated.Index, enumerated.Index + enumerated.Length)
                    )
                )
                .Where(role => Noun().IsMatch(role.Item1))
            : [];
    }

    /// <summary>"a registered user" says that one becomes it by signing up.</summary>
    private static void ReadRegistration(InferenceContext context, Statement statement)
    {
        var match = Registered().Match(statement.Text);
        if (
            match.Success
            && Names(statement).Select(found => context.Vocabulary.Role(found.Name)).FirstOrDefault(role => role is not null) is { } role
        )
        {
            context.State(
                statement,
                ElementId.Setting("accounts/register"),
                role.Name,
                name =>
                {
                    role.SelfRegistration = true;
                    context.Model.Domain.Accounts!.DefaultRole = name;
                },
                new TextSpan(match.Index, match.Length),
                role.Name
            );
            context.Claim(statement, new TextSpan(match.Index, match.Length));
        }
    }

    [GeneratedRegex(@"\b(?:roles?|actors?|user types|users|personas|stakeholders|who uses)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RoleHeading();

    [GeneratedRegex(
        @"^(?:there are|we have|the \w+ (?:has|have|knows?)|it has)\b[^.:;]*\b(?:roles|kinds of users|types of users)\s*:",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex RolesSaid();

    /// <summary>"There are authors and admins."</summary>
    [GeneratedRegex(
        @"^(?:there are|we have) (?:two |three |four )?(?<role>[a-z]+)s(?:, (?<role>[a-z]+)s)*,? and (?<role>[a-z]+)s(?=[.;]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PlainRoles();

    [GeneratedRegex(@"\b(?:roles|kinds of users|types of users|user types|actors)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RolesLead();

    [GeneratedRegex(
        @"^(?:(?:an?|the|only|any|all)\s+)*`?(?<role>[A-Za-z][\w-]*(?: [a-z]\w+)?)`?s?\s*(?:\([^)]*\)\s*)?(?::|–|—|-\s|$|\s+(?=may|can|must|is|are|has|have|shall|manage|see|read|do|does))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\b(?:roles?|kinds of (?:users?|people)|types of users?)\b(?: are| is|:| –| -| —)+ *(?<roles>[^.;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Enumerated();

    [GeneratedRegex(@"\([^)]*\)|^(?:an?|the|and|or)\s+|[`*]", RegexOptions.IgnoreCase)]
    private static partial Regex Strip();

    [GeneratedRegex(@"^`?[A-Za-z][\w-]*(?: [a-z]\w+)?`?$")]
    private static partial Regex Noun();

    [GeneratedRegex(
        @"\b(?:an? )?(?:registered|signed-up) (?:user|person|visitor|customer|member)\b|\b(?:can|may) (?:register|sign up)(?: (?:freely|themselves))?\b|\(signs? up\)|\b(?:signs? up|registers)(?= (?:by|with|through|and|freely|for free|$)|[.,;]|$)|\bwho (?:has )?registered\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Registered();
}
