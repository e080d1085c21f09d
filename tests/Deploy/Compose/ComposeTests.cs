using System.Text.Json.Nodes;

namespace AgenticAi.Deploy.Tests.Compose;

[Collection(nameof(AppHostModel))]
public sealed class ComposeTests(AppHostModel host)
{
    private readonly JsonObject _services = DeployFiles.Documents("compose/compose.yaml").Single()["services"]!.AsObject();

    [Fact]
    public void ItNamesEveryResourceOfTheHost()
    {
        var names = _services.Select(service => service.Key).ToList();

        names.ShouldBe(
            [.. host.Services.Select(service => service.Name), .. host.Servers, .. host.Containers.Keys, "prometheus", "grafana"],
            ignoreOrder: true
        );
    }

    [Fact]
    public void ContainersAreTheOnesOfTheHost()
    {
        foreach (var (name, image) in host.Containers)
        {
            Text(name, "image").ShouldBe(image);
        }
    }

    [Fact]
    public void EachServiceIsGivenTheVariablesOfTheHost()
    {
        foreach (var service in host.Services)
        {
            var variables = _services[service.Name]!["environment"]!.AsObject().Select(variable => variable.Key);

            variables.Except(["OTEL_SERVICE_NAME"]).ShouldBe(service.Variables.Distinct(), ignoreOrder: true, service.Name);
        }
    }

    [Fact]
    public void ServicesFindEachOtherByNameAndPort()
    {
        foreach (var service in host.Services)
        {
            foreach (var called in service.Calls)
            {
                _services[service.Name]!["environment"]![$"services__{called}__http__0"]!.GetValue<string>().ShouldBe($"http://{called}:8080");
            }
        }
    }

    [Fact]
    public void ConnectionStringsNameTheDatabaseOfTheService()
    {
        foreach (var database in host.Databases)
        {
            var owner = host.Services.Single(service => service.Variables.Contains($"ConnectionStrings__{database}"));

            _services[owner.Name]!["environment"]![$"ConnectionStrings__{database}"]!.GetValue<string>().ShouldEndWith($";Database={database}");
            File.ReadAllText(DeployFiles.FullName("postgres/databases.sql")).ShouldContain($"CREATE DATABASE {database};");
        }
    }

    [Fact]
    public void OnlyWhatPeopleUseIsPublishedAndOnlyToThisMachine()
    {
        var published = _services.Where(service => service.Value!["ports"] is not null).ToList();

        published
            .Select(service => service.Key)
            .ShouldBe([.. host.Services.Where(service => service.IsExternal).Select(service => service.Name), "grafana"], ignoreOrder: true);
        published.SelectMany(service => service.Value!["ports"]!.AsArray()).ShouldAllBe(port => port!.GetValue<string>().StartsWith("127.0.0.1:"));
    }

    [Fact]
    public void SecretsComeFromOutsideAndAreRequired()
    {
        var text = File.ReadAllText(DeployFiles.FullName("compose/compose.yaml"));
        var example = File.ReadAllLines(DeployFiles.FullName("compose/.env.example"));

        var required = Pattern.RequiredVariable().Matches(text).Select(match => match.Groups["name"].Value).Distinct().ToList();

        required.ShouldNotBeEmpty();
        required.ShouldAllBe(name => example.Contains(name + "="));
    }

    [Fact]
    public void OurServicesMayDoLittle()
    {
        foreach (var service in host.Services)
        {
            var described = _services[service.Name]!;
            described["cap_drop"]!.AsArray().Select(capability => capability!.GetValue<string>()).ShouldBe(["ALL"], service.Name);
            SecurityOf(service.Name).ShouldContain("no-new-privileges:true", service.Name);
            described["read_only"]!.GetValue<string>().ShouldBe("true", service.Name);
            described["mem_limit"].ShouldNotBeNull(service.Name);
            described["pids_limit"].ShouldNotBeNull(service.Name);
        }
    }

    [Fact]
    public void EachServiceIsBuiltFromItsProject()
    {
        foreach (var service in host.Services)
        {
            var build = _services[service.Name]!["build"]!;
            var dockerfile = Path.Combine(DeployFiles.Root, build["dockerfile"]!.GetValue<string>());
            File.Exists(dockerfile).ShouldBeTrue(dockerfile);
            if (build["args"] is { } arguments)
            {
                var project = arguments["PROJECT"]!.GetValue<string>();
                File.Exists(Path.Combine(DeployFiles.Root, project)).ShouldBeTrue(project);
                arguments["ASSEMBLY"]!.GetValue<string>().ShouldBe($"AgenticAi.{Path.GetFileNameWithoutExtension(project)}");
            }
        }
    }

    [Fact]
    public void OnlyWhatRunsApplicationsMayMakeTheNamespacesOfASandbox()
    {
        foreach (var service in host.Services)
        {
            var runs = service.Name is "worker" or "validation";
            var options = SecurityOf(service.Name);

            options.Count.ShouldBe(runs ? 4 : 1, service.Name);
            if (runs)
            {
                var profile = options.Single(option => option.StartsWith("seccomp=", StringComparison.Ordinal))["seccomp=".Length..];
                File.Exists(Path.Combine(DeployFiles.FullName("compose"), profile)).ShouldBeTrue(profile);
                options.ShouldContain("systempaths=unconfined");
            }
        }
    }

    private List<string> SecurityOf(string service) =>
        [.. _services[service]!["security_opt"]!.AsArray().Select(option => option!.GetValue<string>())];

    private string Text(string service, string name) => _services[service]![name]!.GetValue<string>();
}
