using System.Text.Json;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Tests of the generated application that play its acceptance criteria over HTTP.</summary>
internal sealed class ScenarioGenerator : IFileGenerator
{
    private static readonly Template Api = Template.Of("CSharp/Tests/Api.cs.hbs");
    private static readonly Template Scenarios = Template.Of("CSharp/Tests/ScenarioTests.cs.hbs");

    public string Name => "csharp-scenarios";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        var folder = $"tests/{names.Root}.Tests";
        return Methods(model).Count == 0
            ? []
            : [new PlannedFile($"{folder}/Api.cs", "tests", "", ["model"], 0), new PlannedFile($"{folder}/ScenarioTests.cs", "tests", "", ["model"], 0)];
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var template = file.Path.EndsWith("/Api.cs", StringComparison.Ordinal) ? Api : Scenarios;
        return new FileDraft(file.Path, template.Render(Data(names, model)).TrimEnd() + "\n");
    }

    private static object Data(CodeNames names, ApplicationModel model)
    {
        var recipes = new Recipes(model);
        var register = model.Api.Operations.Find(operation => operation.Kind == OperationKind.Register);
        var login = model.Api.Operations.Find(operation => operation.Kind == OperationKind.Login);
        return new
        {
            names.Root,
            HasAccounts = register is not null && login is not null && model.Domain.Accounts is not null,
            RegisterPath = HostData.Literal(register?.Path ?? ""),
            RegisterBody = HostData.Literal(register is null ? "{}" : recipes.BodyOf(register)?.ToJsonString(JsonSerializerOptions.Default) ?? "{}"),
            LoginPath = HostData.Literal(login?.Path ?? ""),
            Identifier = HostData.Literal(model.Domain.Accounts?.Identifier ?? "email"),
            Scheme = model.Domain.Accounts?.TokenScheme ?? "Bearer",
            HasRoleField = register?.Body is { } body && model.Api.FindBody(body)!.Fields.Exists(field => (field.Member ?? field.Name) == RoleNames.Attribute),
            ConfiguredRoles = string.Join(", ", model.Domain.Roles.Where(role => !role.SelfRegistration).Select(role => HostData.Literal(role.Name))),
            Recipes = model.Domain.Entities.Select(entity => recipes.Of(entity.Name)).OfType<Recipe>().Select(recipe => new
            {
                Name = HostData.Literal(recipe.Name),
                Method = HostData.Literal(recipe.Method),
                Path = HostData.Literal(recipe.Path),
                Role = HostData.Literal(recipe.Role),
                Body = HostData.Literal(recipe.Body.ToJsonString(JsonSerializerOptions.Default)),
            }).ToArray(),
            Methods = Methods(model),
        };
    }

    private static IReadOnlyList<object> Methods(ApplicationModel model)
    {
        var methods = new NameSet();
        var scripts = model.Behavior.Scenarios.Select(scenario => (Scenario: scenario, new ScenarioScript(model, scenario).Lines)).Where(pair => pair.Lines is not null).ToList();
        return
        [
            .. scripts.Select((pair, index) => new
            {
                HasNext = index < scripts.Count - 1,
                Requirement = pair.Scenario.RequirementId,
                Words = System.Security.SecurityElement.Escape((pair.Scenario.Source?.Words ?? pair.Scenario.Id).ReplaceLineEndings(" ")),
                Method = methods.Take(CSharpWords.Pascal(pair.Scenario.Id)),
                Lines = pair.Lines!,
            }),
        ];
    }
}
