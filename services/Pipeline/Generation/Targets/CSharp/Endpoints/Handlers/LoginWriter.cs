using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Exchanges identifier and password for a token.</summary>
internal sealed class LoginWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Login];

    public void Write(Handler handler)
    {
        var accounts = handler.Names.Model.Domain.Accounts!;
        var account = handler.Names.Account!;
        var credentials = new Credentials(handler);
        handler.Use(Service.Db, Service.Passwords, Service.Cancellation);
        handler.UseMoment("now");
        handler.Refusals.Add(accounts.BadCredentialsStatus);
        handler.Refusals.Add(429);
        Requests.Take(handler);
        Requests.Validate(handler);
        handler.Code.Line($"var identifier = {credentials.Normalized};");
        handler.Code.Line("await using var transaction = await db.BeginExclusiveAsync(cancellation, $\"login/{identifier}\");");
        handler.Code.Line("await FailedLogins.RefuseTooManyAsync(db, identifier, now, cancellation);");
        handler.Code.Line(
            $"var account = await db.{account.Set}.AsNoTracking().SingleOrDefaultAsync(row => row.{credentials.Property} == identifier, cancellation);"
        );
        handler.Code.Nest(
            $"if (!passwords.Matches(account, {credentials.Password}))",
            () =>
            {
                handler.Code.Line("await FailedLogins.RememberAsync(db, identifier, now, cancellation);");
                handler.Code.Line("await transaction.CommitAsync(cancellation);");
                var code = accounts.BadCredentialsCode ?? "bad_credentials";
                handler.Code.Line(
                    $"throw new RefusedException({accounts.BadCredentialsStatus}, {HostData.Literal(code)}, \"The credentials are wrong.\");"
                );
            }
        );
        handler.Code.Line();
        handler.Code.Line("await FailedLogins.ForgetAsync(db, identifier, cancellation);");
        TokenAnswer.Write(handler, "account");
        handler.Code.Line("await transaction.CommitAsync(cancellation);");
        if (handler.Operation.Response.ExpiryHeader is { } header)
        {
            handler.Use(Service.Http);
            handler.Code.Line($"http.Response.Headers[{HostData.Literal(header)}] = $\"{{now + Tokens.Lifetime:O}}\";");
        }

        Answer.Return(handler);
    }
}
