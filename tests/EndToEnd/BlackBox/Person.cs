namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>Somebody who signed up at the issue tracker.</summary>
internal sealed record Person(Api Api, string Email, string Id)
{
    public const string Prefix = "/auth";

    public static string NewEmail() => $"p{Guid.NewGuid():N}@example.com";

    public static async Task<Person> SignUp(Api visitor)
    {
        var email = NewEmail();
        var account = (
            await visitor.Post(
                $"{Prefix}/register",
                new
                {
                    email,
                    displayName = "Ann",
                    password = Api.Password,
                }
            )
        ).Expect(201);
        return new Person(await visitor.SignIn(email, Api.Password, Prefix), email, account.Id);
    }
}
