using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Makes an account.</summary>
internal sealed class RegisterWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Register];

    public void Write(Handler handler)
    {
        var account = handler.Names.Account!;
        var credentials = new Credentials(handler);
        handler.Use(Service.Db, Service.Passwords, Service.Cancellation);
        handler.Refusals.Add(409);
        Requests.Take(handler);
        Requests.Validate(handler);
        CheckCredentials(handler, credentials);
        handler.Code.Line();
        handler.Code.Line($"await using var transaction = await db.BeginExclusiveAsync(cancellation, \"{account.Table}\");");
        handler.Code.Line($"var account = new {account.Class} {{ PasswordHash = passwords.Hash({credentials.Password}) }};");
        if (handler.Body?.Entity == account.Name)
            handler.Code.Line("await request.ApplyToAsync(account, db, cancellation);");
        handler.Code.Line($"account.{credentials.Property} = {credentials.Normalized};");

        if (NeedsRole(handler) && account.FindAttribute(RoleNames.Attribute) is { } role)
            handler.Code.Line($"account.{role.Property} = {RoleNames.ValueOf(role, "role")};");
        handler.Scope = handler.Scope.With("this", "account", account);
        RowValues.Assign(handler, account, "account");
        handler.Code.Line($"db.{account.Set}.Add(account);");
        Profiles.Register(handler);
        handler.Code.Line("await db.SaveChangesAsync(cancellation);");
        new EffectWriter(handler).Write(handler.Operation.Effects);
        if (handler.Operation.Effects.Count > 0)
            handler.Code.Line("await db.SaveChangesAsync(cancellation);");
        TokenAnswer.Write(handler, "account");
        handler.Code.Line("await transaction.CommitAsync(cancellation);");
        Answer.Return(handler, "(string?)null");
    }

    private static void CheckCredentials(Handler handler, Credentials credentials)
    {
        var accounts = handler.Names.Model.Domain.Accounts!;
        handler.Code.Line("var errors = new ValidationErrors();");
        handler.Code.If(
            $"{credentials.Password}.Length < {accounts.PasswordMinLength}",
            $"errors.Add(\"password\", \"must have at least {accounts.PasswordMinLength} characters\");"
        );
        if (accounts.PasswordDiffersFromIdentifier)
            handler.Code.If(
                $"string.Equals({credentials.Password}.Trim(), {credentials.Normalized}, StringComparison.OrdinalIgnoreCase)",
                $"errors.Add(\"password\", \"must not be the {accounts.Identifier}\");"
            );
        if (NeedsRole(handler))
        {
            var fallback =
                accounts.DefaultRole is { } usual ? $"Roles.{RoleNames.Constant(usual)}"
                : handler.Names.Model.Domain.Roles.Count(role => role.SelfRegistration) == 1 ? "Roles.SelfRegistration[0]"
                : "\"\"";
            handler.Code.Line($"var role = {(credentials.Role is null ? fallback : $"{RoleText(handler, credentials.Role)} ?? {fallback}")};");
            handler.Code.If(
                "!Roles.SelfRegistration.Contains(role)",
                "errors.Add(\"role\", $\"must be one of: {string.Join(\", \", Roles.SelfRegistration)}\");"
            );
        }

        handler.Code.Line("errors.ThrowIfAny();");
    }

    /// <summary>Where nobody can sign up for a role, accounts that sign up have none.</summary>
    private static bool NeedsRole(Handler handler) =>
        handler.Names.Account!.FindAttribute(RoleNames.Attribute) is { IsStored: true }
        && handler.Names.Model.Domain.Roles.Exists(role => role.SelfRegistration);

    /// <summary>The role as text, also where the request's member is an enumeration.</summary>
    private static string RoleText(Handler handler, string code)
    {
        var property = Contracts.RequestShape.Of(handler.Names, handler.Body!).First(candidate => $"request.{candidate.Property}" == code);
        return property.Attribute is { IsEnum: true } attribute ? $"({code} is {{ }} wanted ? {attribute.EnumType}Text.Of(wanted) : null)" : code;
    }
}
