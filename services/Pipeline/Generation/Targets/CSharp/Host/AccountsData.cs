using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>What the templates of sign-up, sign-in and tokens need to know.</summary>
internal sealed class AccountsData
{
    /// <summary>Failed sign-ins that are let through when the specification promises no number.</summary>
    private const int DefaultLockoutAttempts = 20;

    private readonly EntityNames _entity;
    private readonly ApplicationModel _model;
    private readonly Accounts _accounts;
    private readonly IReadOnlyList<Role> _roles;

    public AccountsData(CodeNames names, EntityNames entity)
    {
        _entity = entity;
        _model = names.Model;
        _accounts = names.Model.Domain.Accounts!;
        _roles = names.Model.Domain.Roles;
        Identifier = entity.FindAttribute(_accounts.Identifier)?.Property ?? "Email";
        LowersIdentifier = entity.FindAttribute(_accounts.Identifier)?.Attribute.Type is null or AttributeType.Email;
        StartingValues = new StartingValues(entity, _accounts, "user").All;
    }

    public string Namespace => _entity.Feature.Namespace;

    public string Class => _entity.Class;

    public string Set => _entity.Set;

    public string Table => _entity.Table;

    public string IdType => _entity.IdType;

    public string ParseSubject =>
        _entity.Entity.Key is KeyType.Number ? "long.TryParse(read.Subject, out var id)" : "Guid.TryParse(read.Subject, out var id)";

    public string Scheme => _accounts.TokenScheme;

    public bool IsBearer => string.Equals(Scheme, "Bearer", StringComparison.OrdinalIgnoreCase);

    /// <summary>Headers that may hold the token alone, as C# literals.</summary>
    public IReadOnlyList<string> TokenHeaders => [.. _accounts.TokenHeaders.Select(HostData.Literal)];

    public bool AcceptsBasic => _accounts.AcceptsBasic;

    public string Lifetime => CSharpSpans.Of(_accounts.TokenLifetime);

    public int LockoutAttempts => _accounts.LockoutAttempts ?? DefaultLockoutAttempts;

    public string LockoutWindow => CSharpSpans.Of(_accounts.LockoutWindow);

    /// <summary>Property of the account that people sign in with.</summary>
    public string Identifier { get; }

    /// <summary>E-mail addresses are the same in upper and lower case; user names are not.</summary>
    public bool LowersIdentifier { get; }

    public string StartingIdentifier => LowersIdentifier ? "user.Identifier.Trim().ToLowerInvariant()" : "user.Identifier.Trim()";

    /// <summary>The system gives new accounts values of its own.</summary>
    public bool HasValues => ValuesGenerator.Exist(_entity);

    public IReadOnlyList<object> StartingValues { get; }

    public IReadOnlyList<object> Roles =>
        [.. _roles.Select(role => new { Name = RoleNames.Constant(role.Name), Literal = HostData.Literal(role.Name) })];

    public string AllRoles => string.Join(", ", _roles.Select(role => RoleNames.Constant(role.Name)));

    public string SelfRegistration => string.Join(", ", _roles.Where(role => role.SelfRegistration).Select(role => RoleNames.Constant(role.Name)));

    public IReadOnlyList<object> Including =>
        [
            .. _roles
                .Where(role => role.Includes.Count > 0)
                .Select(role => new
                {
                    Name = RoleNames.Constant(role.Name),
                    Rights = string.Join(", ", RoleNames.Closure(role.Name, _roles).Select(RoleNames.Constant)),
                }),
        ];

    /// <summary>The role of an <c>account</c> as text.</summary>
    public string RoleText => RoleNames.TextOf(_entity, "account", _accounts.DefaultRole);

    /// <summary>Accounts that exist when the generated tests start.</summary>
    public IReadOnlyList<object> TestUsers =>
        [
            .. RehearsalUsers
                .Of(_model)
                .Select((user, index) => new { Index = index, Value = HostData.Literal($"{user.Role}:{user.Identifier}:{user.Password}") }),
        ];

    /// <summary>Settings of the compose file for one user of each role that nobody can register for.</summary>
    public IReadOnlyList<object> FirstUsers =>
        [
            .. _roles
                .Where(role => !role.SelfRegistration)
                .Select(
                    (role, index) =>
                        new
                        {
                            Variable = $"Accounts__Users__{index}",
                            Value = $"{role.Name}:{role.Name}@example.com:${{FIRST_PASSWORD:?set FIRST_PASSWORD}}",
                        }
                ),
        ];
}
