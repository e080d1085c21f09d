using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Security;

/// <summary>How people sign in, from the security schemes and the operations around accounts.</summary>
internal static partial class AccountSettings
{
    private static readonly int[] Refusals = [401, 403, 400, 422, 404];

    public static Accounts Of(AccountPlan plan, ApiDocument document)
    {
        var accounts = new Accounts
        {
            Entity = plan.Account.Entity.Name,
            Identifier = Identifier(plan).Name,
            PasswordMinLength = PasswordSchema(plan)?.MinLength ?? (plan.Register is null ? 8 : 1),
            BadCredentialsStatus = plan.Login is { } login ? Refusals.FirstOrDefault(login.Operation.Answers, 401) : 401,
        };
        foreach (var (_, scheme) in document.SecuritySchemes)
        {
            Read(
                accounts,
                scheme?["type"]?.ToString(),
                scheme?["scheme"]?.ToString(),
                scheme?["in"]?.ToString(),
                scheme?["name"]?.ToString(),
                scheme?["description"]?.ToString() ?? ""
            );
        }

        return accounts;
    }

    private static void Read(Accounts accounts, string? type, string? scheme, string? place, string? name, string description)
    {
        if (type == "http" && string.Equals(scheme, "basic", StringComparison.OrdinalIgnoreCase))
        {
            accounts.AcceptsBasic = true;
        }
        else if (type == "apiKey" && place == "header" && string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
        {
            accounts.TokenScheme = Scheme().Match(description) is { Success: true } match ? match.Groups["scheme"].Value : accounts.TokenScheme;
        }
        else if (type == "apiKey" && place == "header" && name is not null)
        {
            accounts.TokenHeaders.Add(name);
        }
    }

    private static Attribute Identifier(AccountPlan plan)
    {
        var entity = plan.Account.Entity;
        var known = plan.Account.Members.GetValueOrDefault(plan.Identifier);
        var attribute = known is null ? null : entity.FindAttribute(known.Name);
        if (attribute is null)
        {
            attribute = new Attribute
            {
                Name = MemberNames.Free(entity, plan.Identifier),
                Type = plan.Identifier == "email" ? AttributeType.Email : AttributeType.String,
            };
            entity.Attributes.Insert(0, attribute);
            plan.Account.Members.TryAdd(plan.Identifier, new Member(MemberKind.Attribute, attribute.Name));
        }

        (attribute.Required, attribute.Unique, attribute.ReadOnly, attribute.Default) = (true, true, false, null);
        return attribute;
    }

    private static ApiSchema? PasswordSchema(AccountPlan plan) =>
        plan.Register?.Write.Schema?.Properties.Find(property => AccountWords.KindOf(property.Name) == MemberKind.Password)?.Schema;

    [GeneratedRegex(@"\b(?<scheme>Token|Bearer|JWT)\s+[\w.<{\[]*(?:xxx|token|jwt|key)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();
}
