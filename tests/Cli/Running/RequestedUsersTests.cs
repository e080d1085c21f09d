using AgenticAi.Cli.Running;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Cli.Tests.Running;

public sealed class RequestedUsersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-test-");

    [Fact]
    public void Accepts_roles_that_the_application_has() => Should.NotThrow(() => Require(Library(), "keeper:a@example.com:Secret-12345"));

    [Fact]
    public void Names_the_option_and_the_roles_for_a_role_that_nobody_has()
    {
        var fault = Should.Throw<FaultException>(() => Require(Library(), "nobody:a@example.com:Secret-12345"));

        fault.Message.ShouldBe("The application has no role 'nobody' (--user nobody:...). Its roles are keeper, reader.");
        fault.Kind.ShouldBe(FaultKind.WrongArgument);
    }

    [Fact]
    public void Refuses_users_of_an_application_without_accounts() =>
        Should.Throw<FaultException>(() => Require(new ApplicationModel(), "keeper:a@example.com:Secret-12345")).Place.ShouldBe("--user");

    public void Dispose() => _folder.Delete(recursive: true);

    private void Require(ApplicationModel model, string user)
    {
        var layout = new OutputLayout(_folder.FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(layout.Model)!);
        File.WriteAllText(layout.Model, ModelJson.Write(model));
        RequestedUsers.Require([user], layout);
    }

    private static ApplicationModel Library()
    {
        var model = new ApplicationModel();
        model.Domain.Accounts = new Accounts();
        model.Domain.Roles.AddRange([new Role { Name = "keeper" }, new Role { Name = "reader" }]);
        return model;
    }
}
