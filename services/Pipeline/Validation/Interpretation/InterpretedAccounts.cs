using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Signs people up and in.</summary>
internal sealed class InterpretedAccounts(ApplicationModel model, World world, GeneratedValues values, IReadOnlyList<ConfiguredUser> users)
{
    private readonly Dictionary<string, (Actor Actor, DateTimeOffset Ends)> _tokens = [];
    private readonly List<Actor> _actors =
    [
        .. users.Select(user => new Actor(user.Role, user.Identifier, user.Password) { AccountId = values.Id(model.Domain.Accounts!.Entity) }),
    ];
    private readonly List<(string Identifier, DateTimeOffset At)> _failures = [];

    public Actor ActorOf(HttpRequestMessage request)
    {
        var header = request.Headers.TryGetValues("Authorization", out var given) ? given.Single() : null;
        if (header is null)
        {
            return Actor.Visitor;
        }

        var parts = header.Split(' ', 2);
        Refusal.Unless(parts[0] == model.Domain.Accounts?.TokenScheme && _tokens.TryGetValue(parts[1], out var known) && known.Ends > world.Now, 401);
        return _tokens[parts[1]].Actor;
    }

    public Attempt Sign(Operation operation, JsonNode? body, IReadOnlyList<Slot> slots)
    {
        var accounts = model.Domain.Accounts!;
        var identifier = body?[slots.First(slot => !slot.IsPassword && (slot.Field.Member ?? slot.Name) == accounts.Identifier).Name]?.ToString();
        var password = slots.FirstOrDefault(slot => slot.IsPassword) is { } secret ? body?[secret.Name]?.ToString() : null;
        Refusal.Unless(!string.IsNullOrEmpty(identifier), 400, field: accounts.Identifier);
        var actor = operation.Kind == OperationKind.Register ? Register(body!, slots, identifier!, password ?? "") : Login(identifier!, password);
        actor.Token = values.Uuid();
        _tokens[actor.Token] = (actor, world.Now + accounts.TokenLifetime);
        return new Attempt(operation, actor) { This = world.AccountOf(actor) };
    }

    /// <summary>Says when the token ends that an answer gives.</summary>
    public HttpResponseMessage Announce(Operation operation, HttpResponseMessage answer)
    {
        if (operation.Response.ExpiryHeader is { } header)
        {
            answer.Headers.TryAddWithoutValidation(header, $"{world.Now + model.Domain.Accounts!.TokenLifetime:O}");
        }

        return answer;
    }

    private Actor Register(JsonNode body, IReadOnlyList<Slot> slots, string identifier, string password)
    {
        var accounts = model.Domain.Accounts!;
        Refusal.Unless(identifier.IndexOf('@') > 0 || accounts.Identifier != "email", 400, field: accounts.Identifier);
        Refusal.Unless(
            password.Length >= accounts.PasswordMinLength && !(accounts.PasswordDiffersFromIdentifier && password == identifier),
            400,
            field: "password"
        );
        var mayRepeat = model.Domain.FindEntity(accounts.Entity)?.FindAttribute(accounts.Identifier) is { Unique: false };
        Refusal.Unless(
            mayRepeat || !_actors.Exists(known => string.Equals(known.Identifier, identifier, StringComparison.OrdinalIgnoreCase)),
            model.Api.Errors.ConflictStatus
        );
        var role = body["role"]?.ToString() ?? accounts.DefaultRole ?? Grant.User;
        Refusal.Unless(role == Grant.User || model.Domain.Roles.Exists(known => known.Name == role && known.SelfRegistration), 400, field: "role");
        var actor = new Actor(role, identifier, password) { AccountId = values.Id(model.Domain.Accounts!.Entity) };
        foreach (var slot in slots.Where(slot => slot.Attribute is not null))
        {
            Refusal.Unless(!slot.Required || body[slot.Name] is not null, 400, field: slot.Name);
            Refusal.Unless(Limits.Allow(slot, Values.FromJson(body[slot.Name], slot.Type), world.Now), 400, field: slot.Name);
            actor.Values[slot.Field.Member!] = Values.FromJson(body[slot.Name], slot.Type);
        }

        _actors.Add(actor);
        return actor;
    }

    private Actor Login(string identifier, string? password)
    {
        var accounts = model.Domain.Accounts!;
        var failures = _failures.FindAll(failure => failure.Identifier == identifier && failure.At > world.Now - accounts.LockoutWindow);
        if (failures.Count >= accounts.LockoutAttempts)
        {
            throw new Refusal(429) { RetryAfter = failures[^1].At + accounts.LockoutWindow - world.Now };
        }

        var actor = _actors.Find(known =>
            string.Equals(known.Identifier, identifier, StringComparison.OrdinalIgnoreCase) && known.Password == password
        );
        if (actor is null)
        {
            _failures.Add((identifier, world.Now));
            throw new Refusal(accounts.BadCredentialsStatus, accounts.BadCredentialsCode);
        }

        return actor;
    }
}
