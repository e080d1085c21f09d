using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Tests.Validation.Planning;

public sealed class SignInTests
{
    [Theory]
    [InlineData("\"abc\"", "abc")]
    [InlineData("""{"token": "abc"}""", "abc")]
    [InlineData("""{"user": {"name": "Ann", "accessToken": "abc"}}""", "abc")]
    [InlineData("""{"user": {"name": "Ann"}}""", null)]
    [InlineData("3", null)]
    public void Finds_the_token_of_an_answer(string answer, string? token) => SignIn.FindToken(JsonNode.Parse(answer)).ShouldBe(token);

    [Fact]
    public void Credentials_go_into_the_query_where_signing_in_takes_no_body()
    {
        var model = new ApplicationModel();
        var login = new Operation
        {
            Id = "login",
            Method = "GET",
            Path = "/login",
            Kind = OperationKind.Login,
            Group = "User",
        };
        login.Parameters.Add(
            new Parameter
            {
                Name = "name",
                In = ParameterPlace.Query,
                Member = "email",
            }
        );
        login.Parameters.Add(
            new Parameter
            {
                Name = "secret",
                In = ParameterPlace.Query,
                Member = "password",
            }
        );
        model.Api.Operations.Add(login);

        var request = SignIn.Request(new OperationCatalog(model), "ann@example.com", "a b");

        request.Url.ShouldBe("/login?name=ann%40example.com&secret=a%20b");
        request.Text.ShouldBeNull();
    }
}
