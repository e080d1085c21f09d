using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Tests.Validation;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>A sign-in may say when its token ends.</summary>
public sealed class TokenExpiryTests
{
    [Theory]
    [InlineData("X-Token-Expires: {schema: {type: string, format: date-time}}", "X-Token-Expires")]
    [InlineData("Expiration: {schema: {type: string, format: date-time}}", "Expiration")]
    [InlineData("X-Expires-In: {schema: {type: integer}}", null)]
    [InlineData("X-Seen-At: {schema: {type: string, format: date-time}}", null)]
    public void Only_a_moment_that_is_an_end_is_the_token_s(string header, string? expected) =>
        Members(header).Operation("signIn").Response.ExpiryHeader.ShouldBe(expected);

    [Fact]
    public async Task A_sign_in_that_does_not_say_it_is_noticed()
    {
        const string header = "X-Token-Expires: {schema: {type: string, format: date-time}}";
        var running = Members(header);
        running.Operation("signIn").Response.ExpiryHeader = null;

        (await RunAsync(Members(header), Members(header))).ShouldBe(CheckOutcome.Passed);
        (await RunAsync(Members(header), running)).ShouldBe(CheckOutcome.Failed);
    }

    private static async Task<CheckOutcome> RunAsync(ApplicationModel model, ApplicationModel running) =>
        (await InterpretedApplication.CheckAsync(model, running, check => check.Id == "token-expiry:signIn")).ShouldHaveSingleItem().Outcome;

    private static ApplicationModel Members(string header) =>
        GivenDocument.Paths(
            """
            paths:
              /members:
                post:
                  operationId: join
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Join'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Member'}}}}}
              /members/login:
                post:
                  operationId: signIn
                  requestBody: {content: {application/json: {schema: {type: object, required: [email, password], properties: {email: {type: string, format: email}, password: {type: string}}}}}}
                  responses: {'200': {description: x, headers: {HEADER}, content: {application/json: {schema: {type: object, properties: {token: {type: string}}}}}}}
            components:
              securitySchemes: {b: {type: http, scheme: bearer}}
              schemas:
                Join: {type: object, required: [email, password], properties: {email: {type: string, format: email}, password: {type: string, minLength: 8}}}
                Member: {type: object, properties: {id: {type: integer}, email: {type: string, format: email}}}
            """.Replace("HEADER", header, StringComparison.Ordinal)
        );
}
