using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Sign-up, sign-in, passwords, lock-out and the life of tokens.</summary>
internal sealed class AccountChecks : ICheckBuilder
{
    public string Name => "accounts";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        if (model.Domain.Accounts is not { } accounts)
        {
            yield break;
        }

        var catalog = new OperationCatalog(model);
        var canRegister = catalog.Of(OperationKind.Register).Any();
        if (canRegister)
        {
            yield return Create(
                "register",
                "People can sign up once for each name, and only for roles that are open",
                RegisterAsync,
                Shown(model, catalog)
            );
            yield return Create("password", "Passwords that are too weak are refused", PasswordAsync);
        }

        if (catalog.Of(OperationKind.Login).Any())
        {
            yield return Create("login", "Right credentials give a token, wrong ones do not", LoginAsync);
            if (accounts.LockoutAttempts is not null && canRegister)
            {
                yield return Create("lockout", $"After {accounts.LockoutAttempts} failed sign-ins comes a pause", LockoutAsync);
            }

            yield return Create("token-lifetime", $"A token ends after {accounts.TokenLifetime}", TokenLifetimeAsync);
        }
    }

    /// <summary>Members of the account that signing up sets and shows.</summary>
    private static IEnumerable<string> Shown(ApplicationModel model, OperationCatalog catalog)
    {
        var register = catalog.Of(OperationKind.Register).First();
        var view = catalog.ViewOf(register);
        return catalog
            .Slots(register)
            .Where(slot =>
                slot is { Attribute.WriteOnly: false, IsList: false } && slot.IsText && view?.Fields.Exists(field => field.Name == slot.Name) == true
            )
            .Select(slot => ElementId.Attribute(model.Domain.Accounts!.Entity, slot.Attribute!.Name));
    }

    private static Check Create(string name, string title, Func<Session, Accounts, Task> run, params IEnumerable<string> covers) =>
        new($"accounts:{name}", title, [ElementId.Setting($"accounts/{name}"), .. covers], session => run(session, session.Model.Domain.Accounts!));

    private static async Task RegisterAsync(Session session, Accounts accounts)
    {
        var pool = session.Context.Actors;
        var register = pool.RegisterOperation()!;
        foreach (var role in session.Model.Domain.Roles.Where(role => role.SelfRegistration).Select(role => role.Name).DefaultIfEmpty(Grant.User))
        {
            var (body, actor) = pool.Registration(role);
            var request = ApiRequest.Of(register.Method, register.Path, body);
            var response = await session.SendAsync(request);
            Expect.Status(response, register.Response.Status, $"Signing up as {role}");
            ExpectEcho(session, register, actor, response.Json);
            Expect.Refused(await session.SendAsync(request), $"Signing up with the same {accounts.Identifier} again");
            actor.Token = null;
            await pool.AuthorizationAsync(session, actor);
        }

        foreach (
            var role in session.Model.Domain.Roles.Where(role =>
                !role.SelfRegistration && session.Context.Catalog.Slots(register).Any(slot => slot.Name == "role")
            )
        )
        {
            var (body, _) = pool.Registration(role.Name);
            Expect.Refused(
                await session.SendAsync(ApiRequest.Of(register.Method, register.Path, body)),
                $"Signing up as {role.Name}, which is not open to everybody,"
            );
        }
    }

    /// <summary>The answer shows the members that were sent.</summary>
    private static void ExpectEcho(Session session, Operation register, Actor actor, JsonNode? answer)
    {
        foreach (
            var slot in session.Context.Catalog.Slots(register).Where(slot => slot is { Attribute.WriteOnly: false, IsList: false } && slot.IsText)
        )
        {
            if (answer is JsonObject body && body[slot.Name] is JsonValue shown)
            {
                Expect.That(
                    shown.ToString() == Values.Text(actor.Values[slot.Field.Member!]),
                    $"{slot.Name} should be {Values.Text(actor.Values[slot.Field.Member!])}, {shown} came."
                );
            }
        }
    }

    private static async Task PasswordAsync(Session session, Accounts accounts)
    {
        var pool = session.Context.Actors;
        var register = pool.RegisterOperation()!;
        var role = session.Model.Domain.Roles.Find(role => role.SelfRegistration)?.Name ?? Grant.User;
        async Task<ApiResponse> TryAsync(string password) =>
            await session.SendAsync(ApiRequest.Of(register.Method, register.Path, pool.Registration(role, password).Body));
        Expect.Status(
            await TryAsync("Aa1-"[..Math.Min(4, accounts.PasswordMinLength - 1)].PadRight(accounts.PasswordMinLength - 1, 'x')),
            session.Model.Api.Errors.ValidationStatus,
            $"A password of {accounts.PasswordMinLength - 1} characters"
        );
        Expect.Status(
            await TryAsync("Aa1-".PadRight(accounts.PasswordMinLength, 'x')[..accounts.PasswordMinLength]),
            register.Response.Status,
            $"A password of {accounts.PasswordMinLength} characters"
        );
        if (accounts.PasswordDiffersFromIdentifier)
        {
            var (body, actor) = pool.Registration(role);
            var secret = session.Context.Catalog.Slots(register).First(slot => slot.IsPassword).Name;
            var fields = register.Body is { } name && session.Model.Api.FindBody(name)?.Envelope is { } envelope ? body[envelope]!.AsObject() : body;
            fields[secret] = pool.IdentifierOf(actor);
            Expect.Status(
                await session.SendAsync(ApiRequest.Of(register.Method, register.Path, body)),
                session.Model.Api.Errors.ValidationStatus,
                $"The {accounts.Identifier} as password"
            );
        }
    }

    private static async Task LoginAsync(Session session, Accounts accounts)
    {
        var pool = session.Context.Actors;
        var login = SignIn.Of(session.Context.Catalog)!;
        var actor = await AnybodyAsync(session);
        Task<ApiResponse> TryAsync(string identifier, string password) =>
            session.SendAsync(SignIn.Request(session.Context.Catalog, identifier, password));
        foreach (
            var wrong in new[]
            {
                await TryAsync(pool.IdentifierOf(actor), "Wrong-Secret-12345"),
                await TryAsync($"nobody-{session.Context.Salt}@example.com", actor.Password),
            }
        )
        {
            Expect.Status(wrong, accounts.BadCredentialsStatus, "Wrong credentials");
            var code = new ErrorReader(session.Model.Api.Errors).Code(wrong.Json);
            Expect.That(
                accounts.BadCredentialsCode is null || code == accounts.BadCredentialsCode,
                $"Wrong credentials: the code {accounts.BadCredentialsCode} is expected, {code} came."
            );
        }

        var right = await TryAsync(pool.IdentifierOf(actor), actor.Password);
        Expect.Status(right, login.Response.Status, "Right credentials");
        Expect.That(SignIn.FindToken(right.Json) is not null, "Signing in gives no token.");
    }

    private static async Task LockoutAsync(Session session, Accounts accounts)
    {
        var pool = session.Context.Actors;
        var login = SignIn.Of(session.Context.Catalog)!;
        var actor = await AnybodyAsync(session);
        Task<ApiResponse> TryAsync(string password) => session.SendAsync(SignIn.Request(session.Context.Catalog, pool.IdentifierOf(actor), password));
        for (var i = 0; i < accounts.LockoutAttempts; i++)
        {
            Expect.Status(await TryAsync("Wrong-Secret-12345"), accounts.BadCredentialsStatus, $"Failed sign-in {i + 1}");
        }

        var refused = await TryAsync(actor.Password);
        Expect.Status(refused, 429, $"A sign-in after {accounts.LockoutAttempts} failed ones");
        Expect.That(refused.Headers.ContainsKey("Retry-After"), "The pause should be named in the header Retry-After.");
        await session.AdvanceAsync(accounts.LockoutWindow + TimeSpan.FromMinutes(1));
        Expect.Success(await TryAsync(actor.Password), "A sign-in after the pause");
    }

    private static async Task TokenLifetimeAsync(Session session, Accounts accounts)
    {
        var operation =
            session
                .Model.Api.Operations.Where(operation =>
                    operation.Kind is OperationKind.Report or OperationKind.List or OperationKind.Get
                    && !operation.Access.Grants.Exists(grant => grant.Role == Grant.Visitor)
                    && operation.Access.Grants.Count > 0
                )
                .OrderBy(operation => OperationCatalog.RowParameters(operation).Count)
                .FirstOrDefault()
            ?? throw new PlanningException("No reading operation asks for a token.");
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        attempt.Actor.Token = null;
        var request = await session.Planner.RequestAsync(attempt);
        Expect.Status(await session.SendAsync(request with { Authorization = request.Authorization + "x" }), 401, "A forged token");
        await session.AdvanceAsync(accounts.TokenLifetime - TimeSpan.FromMinutes(2));
        Expect.Success(await session.SendAsync(request), "A token shortly before its end");
        await session.AdvanceAsync(TimeSpan.FromMinutes(10));
        Expect.Status(await session.SendAsync(request), 401, "A token after its end");
    }

    private static async Task<Actor> AnybodyAsync(Session session)
    {
        var role =
            session.Model.Domain.Roles.Find(role => session.Context.Actors.CanRegister(role.Name))?.Name
            ?? session.Model.Domain.Roles.FirstOrDefault()?.Name
            ?? Grant.User;
        return await session.Context.Actors.FreshAsync(session, role);
    }
}
