using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Signs people up and in. Password hashing is the slow part of a run, so checks share actors unless they need people of their own.</summary>
internal sealed class ActorPool(CheckContext context)
{
    public const string Password = "Check-Secret-12345";
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, Task<Actor>> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<ConfiguredUser, Actor> _known = [];
    private readonly Dictionary<string, int> _configured = new(StringComparer.Ordinal);

    public bool CanRegister(string role) =>
        RegisterOperation() is not null
        && (
            string.Equals(role, Grant.User, StringComparison.Ordinal)
            || context.Model.Domain.Roles.Exists(known => known.SelfRegistration && string.Equals(known.Name, role, StringComparison.Ordinal))
        );

    public Task<Actor> SharedAsync(Session session, string role)
    {
        lock (_shared)
        {
            if (!_shared.TryGetValue(role, out var actor))
            {
                actor = FreshAsync(session, role);
                _shared[role] = actor;
            }

            return actor;
        }
    }

    /// <summary>Somebody new; for roles that nobody can register for, the next configured user.</summary>
    public async Task<Actor> FreshAsync(Session session, string role)
    {
        if (string.Equals(role, Grant.Visitor, StringComparison.Ordinal))
        {
            return Actor.Visitor;
        }

        if (CanRegister(role))
        {
            return await RegisterAsync(session, role);
        }

        var users = context.ConfiguredUsers.Where(user => string.Equals(user.Role, role, StringComparison.Ordinal)).ToList();
        if (users.Count == 0)
        {
            throw new PlanningException($"Nobody can register as {role}, and no user of that role is configured.");
        }

        int next;
        lock (_configured)
        {
            next = _configured.GetValueOrDefault(role);
            _configured[role] = next + 1;
        }

        return Configured(users[next % users.Count]);
    }

    /// <summary>One actor for each configured user, so that signing in once is enough.</summary>
    private Actor Configured(ConfiguredUser user)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(user, out var actor))
            {
                actor = new Actor(user.Role, user.Identifier, user.Password);
                _known[user] = actor;
            }

            return actor;
        }
    }

    /// <summary>The value of the Authorization header; signs in first where there is no token or it ends soon.</summary>
    public async Task<string?> AuthorizationAsync(Session session, Actor actor)
    {
        if (actor.IsVisitor)
        {
            return null;
        }

        if (actor.Token is null || context.Now + Margin >= actor.TokenEnds)
        {
            await LoginAsync(session, actor);
        }

        return $"{context.Model.Domain.Accounts?.TokenScheme ?? "Bearer"} {actor.Token}";
    }

    /// <summary>What the actor signs in with.</summary>
    public string IdentifierOf(Actor actor) =>
        actor.Values.GetValueOrDefault(context.Model.Domain.Accounts?.Identifier ?? "email") as string ?? actor.Identifier;

    public Operation? RegisterOperation() => context.Catalog.Of(OperationKind.Register).FirstOrDefault();

    public void TakeToken(Actor actor, JsonNode? answer)
    {
        actor.Token = SignIn.FindToken(answer);
        actor.TokenEnds = context.Now + (context.Model.Domain.Accounts?.TokenLifetime ?? TimeSpan.FromHours(1));
        actor.AccountId ??= Subject(actor.Token);
    }

    /// <summary>The body of a registration and what it says, by member.</summary>
    public (JsonObject Body, Actor Actor) Registration(string role, string password = Password) => SignUp.Of(context, role, password);

    private async Task<Actor> RegisterAsync(Session session, string role)
    {
        var register = RegisterOperation()!;
        var (body, actor) = Registration(role);
        var response = await session.SendAsync(ApiRequest.Of(register.Method, register.Path, body));
        if (!response.IsSuccess)
        {
            throw new PlanningException($"Registering as {role} was answered with {response.Status}.");
        }

        if (SignIn.FindToken(response.Json) is not null)
        {
            TakeToken(actor, response.Json);
        }

        actor.AccountId ??= IdOf(response.Json);
        return actor;
    }

    private async Task LoginAsync(Session session, Actor actor)
    {
        var identifier = IdentifierOf(actor);
        var response = await session.SendAsync(SignIn.Request(context.Catalog, identifier, actor.Password));
        TakeToken(actor, response.Json);
        if (!response.IsSuccess || actor.Token is null)
        {
            throw new PlanningException($"Signing in as {actor.Role} {identifier} was answered with {response.Status} and gave no token.");
        }
    }

    private static string? IdOf(JsonNode? answer) =>
        answer is JsonObject { Count: > 0 } body ? body["id"]?.ToString() ?? (body.Count == 1 ? IdOf(body.First().Value) : null) : null;

    /// <summary>The subject of a JSON Web Token, which by convention is the account's id.</summary>
    private static string? Subject(string? token)
    {
        var parts = token?.Split('.') ?? [];
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            var payload = Convert.FromBase64String(parts[1].Replace('-', '+').Replace('_', '/').PadRight((parts[1].Length + 3) / 4 * 4, '='));
            return JsonNode.Parse(Encoding.UTF8.GetString(payload))?["sub"]?.ToString();
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
