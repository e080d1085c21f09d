using System.Globalization;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>The header of a sign-in that says when the token ends tells the truth.</summary>
internal sealed class TokenExpiryChecks : ICheckBuilder
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public string Name => "token-expiry";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation is { Kind: OperationKind.Login, Response.ExpiryHeader: not null }
        select new Check(
            $"token-expiry:{operation.Id}",
            $"{operation.Method} {operation.Path} says in {operation.Response.ExpiryHeader} when the token ends",
            [ElementId.Operation(operation.Id, $"header:{operation.Response.ExpiryHeader}")],
            session => RunAsync(session, operation.Response.ExpiryHeader!)
        )
        {
            IsExclusive = true,
        };

    private static async Task RunAsync(Session session, string header)
    {
        var pool = session.Context.Actors;
        var role = session.Model.Domain.Roles.Find(role => role.SelfRegistration)?.Name ?? Grant.User;
        var actor = await pool.FreshAsync(session, role);
        var response = await session.SendAsync(SignIn(session, pool.IdentifierOf(actor), actor.Password));
        Expect.Success(response, "Signing in");
        var ends = session.Context.Now + session.Model.Domain.Accounts!.TokenLifetime;
        var said = response.Headers.GetValueOrDefault(header) ?? "";
        Expect.That(
            DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                && (moment - ends).Duration() < Tolerance,
            $"{header} should be about {ends:O} and is '{said}'."
        );
    }

    private static Http.ApiRequest SignIn(Session session, string identifier, string password) =>
        Planning.SignIn.Request(session.Context.Catalog, identifier, password);
}
