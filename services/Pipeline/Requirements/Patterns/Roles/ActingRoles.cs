using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Memberships;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>People who may, can or shall do something in a sentence ("Librarians manage titles", "only an admin may ship", "As a buyer I want"), and those in brackets behind an endpoint.</summary>
internal sealed partial class ActingRoles : IPattern
{
    public string Name => "acting-roles";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        var declared = context.Statements.Any(statement =>
            statement.Requirement.Elements.Any(id => id.StartsWith("role:", StringComparison.Ordinal))
            && statement.Headings.Count > 0
            && statement.Headings[^1].Contains("ole", StringComparison.Ordinal)
        );
        if (Accountless.IsSaid(context))
        {
            return;
        }

        var invitations = context.Statements.SelectMany(Invitation.Find).ToList();
        var contextual = invitations.Count > 0 || context.Statements.Any(statement => Membership().IsMatch(statement.Text));
        var inside = invitations.SelectMany(invitation => invitation.Roles.Append(invitation.Host)).ToHashSet(StringComparer.Ordinal);
        var bracketed = context
            .Statements.SelectMany(statement => InBrackets().Matches(statement.Text))
            .SelectMany(match => match.Groups["role"].Captures)
            .Select(capture => Vocabulary.Normalize(capture.Value))
            .ToList();
        foreach (var statement in context.Statements.Where(statement => statement.Kind != StatementKind.Heading))
        {
            ReadColumn(context, statement);
            foreach (var shape in declared ? [InBrackets(), Payload()] : new[] { Acts(), Only(), Story(), InBrackets(), Payload(), Let() })
            {
                foreach (Match match in shape.Matches(statement.Text))
                {
                    foreach (var phrase in match.Groups["role"].Captures.Select(capture => capture.Value))
                    {
                        var signsUp = ReferenceEquals(shape, Payload());
                        var repeated =
                            ReferenceEquals(shape, InBrackets())
                            && bracketed.Count(other => other == Vocabulary.Normalize(phrase)) > 1
                            && !NoRole().IsMatch(phrase);
                        if (!contextual || !(OfMembership().IsMatch(phrase) || inside.Contains(MemberNouns.Role(phrase))))
                        {
                            Read(context, statement, phrase, signsUp || repeated, signsUp);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Roles in the access column of an endpoint table.</summary>
    private static void ReadColumn(InferenceContext context, Statement row)
    {
        foreach (var cell in row.Cells.Where(cell => cell.Header is "access" or "role" or "roles" or "allowed roles" or "who"))
        {
            foreach (
                var name in cell
                    .Text.Split([",", "/", " and ", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(RoleNouns.IsKnown)
            )
            {
                RoleFacts.Ensure(context, row, name);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, string phrase, bool certain, bool signsUp)
    {
        if (IsPersonOfRow(context, phrase))
        {
            return;
        }

        if (certain || RoleNouns.IsKnown(phrase) || (RoleNouns.IsVisitor(phrase) && context.Vocabulary.Entity(phrase) is not null))
        {
            var role = RoleFacts.Ensure(context, statement, phrase);
            role.SelfRegistration |= signsUp;
        }
    }

    /// <summary>"Only the cook may change a recipe", where recipes have one: whose recipe it is, and nothing about the account.</summary>
    private static bool IsPersonOfRow(InferenceContext context, string phrase) =>
        context.Model.Domain.Accounts is { } accounts
        && context.Model.Domain.Entities.Exists(entity =>
            entity.Owner is { } owner && entity.FindRelation(owner)?.Target == accounts.Entity && Naming.Phrase(owner) == Vocabulary.Normalize(phrase)
        );

    /// <summary>"members of the project": then member and viewer say something about a row, not about the account.</summary>
    [GeneratedRegex(
        @"\bmembers? of (?:the|an?|its|their|that|this) (?!gym|library|club|staff|public)\w+|\badd(?:s|ing)?(?: and remove| or remove)? members\b|\bas (?:an? )?(?:member|viewer|editor) or (?:an? )?(?:member|viewer|editor)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Membership();

    [GeneratedRegex(@"^(?:members?|viewers?|editors?|owners?|guests?)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfMembership();

    [GeneratedRegex(
        @"^(?:own|owner|public|all|any|optional|required|anyone|everyone|everybody|users?|list|created|ok|json|paged|only|auth|authenticated|none|private|internal|new|body|returns?|id|uuid|string|number)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NoRole();

    private const string Noun = @"(?<role>[A-Za-z]+(?: (?:lead|manager|member|agent|owner|desk|worker|leader))?)";

    [GeneratedRegex(
        @"(?:^|[.;:,]\s+|\b(?:and|but|when|let|if)\s+)(?:only |any |all |an? |the |every |each |registered |signed-in |active )*"
            + Noun
            + @"(?:s|es)?(?:(?:,| and| or)+ (?:an? |the )?"
            + Noun
            + @"s?)*\s+(?:only )?(?:also )?(?:may|can|shall|must|should|will|manages?|do everything|does everything|are able|is able|want|wants|need|needs|reserves?|borrows?|books?|orders?|creates?|edits?|approves?|places?|lends?|handles?|assigns?|comments?|files?|uploads?|signs? (?:in|up)|registers?|logs? in)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Acts();

    [GeneratedRegex(
        @"\b(?:only|by|for) (?:an? |the |any )?(?<role>[A-Za-z]+)s?(?: and (?:an? |the )?(?<role>[A-Za-z]+?)s?)?(?:\.|,|;| may| can| shall| only|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Only();

    [GeneratedRegex(@"\bAs (?:an?|the) " + Noun + @",? I\b", RegexOptions.IgnoreCase)]
    private static partial Regex Story();

    [GeneratedRegex(
        @"\b(?:GET|POST|PUT|PATCH|DELETE)\b[^()]*?\((?:only )?(?:an? |the |for |by )?(?<role>[A-Za-z]+)s?(?: only| of that \w+)?(?:(?:,| or| and|/)+ ?(?:an? )?(?<role>[A-Za-z]+?)s?(?: only)?)*\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"""role""\s*:\s*(?:""(?<role>\w+)""\s*\|?\s*)+")]
    private static partial Regex Payload();

    [GeneratedRegex(
        @"\b(?:let|allow|allows) (?:the |an? )?(?<role>[A-Za-z]+?)s? (?:to |change|view|see|manage|edit|delete|create)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Let();
}
