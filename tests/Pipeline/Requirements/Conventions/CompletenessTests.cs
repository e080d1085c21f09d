using AgenticAi.Pipeline.Model.Api;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Conventions;

/// <summary>What docs/model.md promises to generators, on specifications of several styles.</summary>
public sealed class CompletenessTests
{
    public static TheoryData<string> Texts =>
        new(
            "A note has a title and a text. No login is needed.",
            "# Clinic\n\nA patient has: full name, e-mail (unique), birth date (in the past). A visit has: patient, start (date and time), reason.\n\nStaff SHALL manage patients and visits. Patients SHALL see only their own visits.",
            "# Api\n\nBase path `/v1`.\n\n`POST /teams` (captain) `{\"name\", \"members\": [{\"nick\", \"age\"}]}` -> 201\n\n`GET /teams/{id}`\n\n`POST /teams/{id}/games` (captain) `{\"opponent\", \"startsAt\"}`\n\n`GET /me`",
            "# Shop\n\n## Entities\n\n### Item\n| field | type | rules |\n|---|---|---|\n| name | string | required |\n| price | money | required |\n\nEach user has their own items. Users register with e-mail and password."
        );

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_operation_has_all_that_it_needs(string text)
    {
        var model = new Analyzed(text).Model;
        model.Api.Operations.ShouldNotBeEmpty();
        model.Api.Operations.Select(operation => operation.Id).ShouldBeUnique();
        model.Api.Operations.Select(operation => operation.Method + " " + operation.Path).ShouldBeUnique();
        foreach (var operation in model.Api.Operations)
        {
            operation.Access.Grants.ShouldNotBeEmpty(operation.Id);
            (operation.Kind != OperationKind.List || operation.List is not null).ShouldBeTrue(operation.Id);
            (operation.Body is null || model.Api.FindBody(operation.Body) is not null).ShouldBeTrue(operation.Id);
            (operation.Response.View is null || model.Api.FindView(operation.Response.View) is not null).ShouldBeTrue(operation.Id);
            var answers =
                operation.Kind is OperationKind.List or OperationKind.Get or OperationKind.Create or OperationKind.Report or OperationKind.Login;
            (!answers || operation.Response.View is not null).ShouldBeTrue(operation.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_name_inside_the_model_leads_somewhere(string text)
    {
        var model = new Analyzed(text).Model;
        foreach (var relation in model.Domain.Entities.SelectMany(entity => entity.Relations))
        {
            model.Domain.FindEntity(relation.Target).ShouldNotBeNull(relation.Name);
        }

        foreach (var field in model.Api.Views.SelectMany(view => view.Fields).Where(field => field.View is not null))
        {
            model.Api.FindView(field.View!).ShouldNotBeNull(field.Name);
        }

        var roles = model.Domain.Roles.Select(role => role.Name).Concat([Grant.User, Grant.Visitor]).ToList();
        model.Api.Operations.SelectMany(operation => operation.Access.Grants).ShouldAllBe(grant => roles.Contains(grant.Role));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_same_text_gives_the_same_model(string text) =>
        AgenticAi
            .Pipeline.Model.ModelJson.Write(new Analyzed(text).Model)
            .ShouldBe(AgenticAi.Pipeline.Model.ModelJson.Write(new Analyzed(text).Model));
}
