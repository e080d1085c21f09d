using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Settings;

/// <summary>How people sign up and in: what they give, passwords, tokens, wrong credentials, too many attempts.</summary>
internal sealed partial class SignInPattern : IPattern
{
    private const int ShortSubject = 24;

    public string Name => "sign-in";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is not { } accounts)
        {
            return;
        }

        foreach (var statement in context.Statements)
        {
            Read(
                context,
                statement,
                WrongCredentials(),
                "accounts/login",
                ".credentials",
                match =>
                {
                    accounts.BadCredentialsStatus = int.Parse(match.Groups["status"].Value);
                    accounts.BadCredentialsCode = match.Groups["code"].Success ? match.Groups["code"].Value : null;
                }
            );
            Read(
                context,
                statement,
                Lockout(),
                "accounts/lockout",
                "",
                match =>
                {
                    accounts.LockoutAttempts = int.Parse(match.Groups["attempts"].Value);
                    accounts.LockoutWindow = Duration(match);
                }
            );
            Read(context, statement, Lifetime(), "accounts/token-lifetime", "", match => accounts.TokenLifetime = Duration(match));
            Read(
                context,
                statement,
                PasswordLength(),
                "accounts/password",
                ".length",
                match => accounts.PasswordMinLength = int.Parse(match.Groups["length"].Value)
            );
            Read(context, statement, NotTheEmail(), "accounts/password", ".differs", _ => accounts.PasswordDiffersFromIdentifier = true);
            ReadSignUp(context, statement);
        }
    }

    private static void Read(InferenceContext context, Statement statement, Regex shape, string setting, string part, Action<Match> apply)
    {
        var match = shape.Match(statement.Text);
        if (match.Success)
        {
            var span = new TextSpan(match.Index, match.Length);
            context.State(statement, ElementId.Setting(setting), match.Value, _ => apply(match), span, part);
            context.Classify(statement, RequirementKind.Access);
            context.Claim(statement, span);
        }
    }

    /// <summary>"Sign-up with e-mail, display name and password": members of the account besides its e-mail.</summary>
    private static void ReadSignUp(InferenceContext context, Statement statement)
    {
        var match = SignUp().Match(statement.Text);
        if (!match.Success || context.Vocabulary.AccountEntity is not { } account)
        {
            return;
        }

        var items = match.Groups["items"];
        foreach (
            var member in MemberList
                .Read(statement, new TextSpan(items.Index, items.Length))
                .Where(member => SafeName.Member(member.Phrase) is not ("email" or "password"))
        )
        {
            MemberWriter.Write(context, statement, account, member, inProse: true);
            if (account.FindAttribute(SafeName.Member(member.Phrase)) is { Required: false } attribute && member.Required is null)
            {
                context.Guess(ElementId.Attribute(account.Name, attribute.Name, "required"), true, value => attribute.Required = value);
            }
        }

        context.Derive(statement, ElementId.Setting("accounts/register"));
        context.Claim(statement, TextSpan.Between(match.Index < ShortSubject ? 0 : match.Index, match.Index + match.Length));
    }

    private static TimeSpan Duration(Match match) =>
        EnglishAnalyzer
            .AnalyzeList(match.Groups["time"].Value)
            .SelectMany(clause => clause.Quantities)
            .Select(quantity => quantity.Duration)
            .FirstOrDefault(duration => duration is not null)
        ?? TimeSpan.FromHours(12);

    [GeneratedRegex(
        @"\b(?:wrong|bad|invalid|incorrect) (?:credentials|e-?mail or password|password|login data|logins?)\b[^.;]*?(?<status>4\d\d)(?: (?:with )?(?:code )?`(?<code>\w+)`)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WrongCredentials();

    [GeneratedRegex(
        @"\bafter (?<attempts>\d+) (?:failed|wrong|unsuccessful) (?:logins?|log-ins?|sign-ins?|attempts|login attempts|passwords)(?: (?:with)?in (?<time>\d+ \w+))?[^.;]*?429(?: with `?Retry-After`?(?: header)?)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Lockout();

    [GeneratedRegex(
        @"\b(?:sessions? (?:are|use) bearer tokens? that |(?:access |bearer )?tokens? (?:which |that )?|sessions? )(?:end|expire|last|are valid|is valid|expires|lasts|live|stay valid|run out)s?(?: after| for)? (?<time>\d+ \w+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Lifetime();

    [GeneratedRegex(
        @"\bpasswords?(?: (?:must|has to|have to|should|shall|needs? to|of|with|be|have|has|is|are|a|the|long))*\s*\(?(?:at least|min(?:imum)?\.?(?: of)?|no(?:t)? (?:shorter|fewer|less) than|>=) (?<length>\d+)(?: (?:characters|chars|letters|long))*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PasswordLength();

    [GeneratedRegex(
        @"\b(?:not (?:the|be the|equal to the|the same as the|contain the) (?:own )?e-?mail|(?:differs?|different) from the e-?mail)(?: address)?\)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotTheEmail();

    [GeneratedRegex(
        @"\b(?:sign(?:s|ing)?[- ]?up|regist(?:er|ers|ration|ering)|(?:an? )?accounts? (?:has|have|needs?|consists? of))(?: (?:with|needs|requires|takes|by giving|using|asks for))*(?<=with|needs|requires|takes|giving|using|for|has|have|need|of) (?:an? |the |their |his )?(?<items>(?=[^.]*password)[^.(]+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SignUp();
}
