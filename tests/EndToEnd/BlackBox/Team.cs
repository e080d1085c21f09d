namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>A project of the issue tracker with somebody of each role, and somebody outside.</summary>
internal sealed record Team(string Key, Person Owner, Person Member, Person Viewer, Person Outsider)
{
    public static string NewKey() => new([.. Enumerable.Range(0, 6).Select(_ => (char)('A' + Random.Shared.Next(26)))]);

    public static async Task<Team> Make(Api visitor)
    {
        var team = new Team(
            NewKey(),
            await Person.SignUp(visitor),
            await Person.SignUp(visitor),
            await Person.SignUp(visitor),
            await Person.SignUp(visitor)
        );
        (
            await team.Owner.Api.Post(
                "/projects",
                new
                {
                    key = team.Key,
                    name = "Mars",
                    description = "Dust",
                }
            )
        ).Expect(201);
        (await team.Owner.Api.Post($"/projects/{team.Key}/members", new { email = team.Member.Email, role = "member" })).Expect(201);
        (await team.Owner.Api.Post($"/projects/{team.Key}/members", new { email = team.Viewer.Email, role = "viewer" })).Expect(201);
        return team;
    }
}
