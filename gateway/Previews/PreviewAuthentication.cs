using System.Text.Encodings.Web;
using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Previews;

/// <summary>Takes the ticket in the address of a preview, and nothing else.</summary>
internal sealed class PreviewAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    PreviewTickets tickets,
    Revocations revocations
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "previews";
    public const string TicketValue = "ticket";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var ticket = tickets.Read(Request.RouteValues[TicketValue]?.ToString());
        if (ticket is null || await revocations.ContainsAsync(ticket.Session, Context.RequestAborted))
        {
            return AuthenticateResult.Fail("The ticket is not valid.");
        }

        Context.Features.Set(ticket);
        var person = new SignedIn(ticket.Caller, Proof.Ticket, ticket.Session, [Permissions.Preview]);
        return AuthenticateResult.Success(new AuthenticationTicket(person.ToPrincipal(SchemeName), SchemeName));
    }
}
