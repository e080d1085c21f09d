using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using AgenticAi.Contracts.Plans;
using AgenticAi.Pipeline.Model;
using AgenticAi.ServiceDefaults;
using AgenticAi.Tests.Hosting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.MasterPlan.Tests.Making;

[Collection(MasterPlanTests.Name)]
public sealed class MakePlanTests(MasterPlanFixture fixture)
{
    private const string Books = PlanCalls.Books;

    [Fact]
    public async Task A_specification_becomes_a_bundle_of_work_in_levels()
    {
        var request = MasterPlanFixture.Request(fixture.Keep(("spec/books.md", Books)));

        (await fixture.AskAsync(request)).ShouldBe(new PlanMade(request.PlanId, request.ExecutionId, 1));

        var bundle = await BundleAsync(request.PlanId);
        bundle.Title.ShouldBe("Books");
        bundle.ProjectId.ShouldBe(request.ProjectId);
        bundle.Phases.Count.ShouldBe(5);
        var levels = bundle.Tasks.ToDictionary(work => work.Id, work => work.Level);
        bundle.Tasks.ShouldContain(work => work.TaskId == "domain-book" && work.Role == "database designer");
        bundle.Tasks.ShouldAllBe(work => work.DependsOn.All(id => levels[id] < work.Level));
        bundle.Tasks.SelectMany(work => work.Files).ShouldBeUnique();
        ModelJson.Read(bundle.Model).Requirements.ShouldAllBe(requirement => requirement.Source.File == "spec/books.md");
    }

    [Fact]
    public async Task A_command_that_comes_twice_makes_one_plan_and_is_answered_twice()
    {
        var request = MasterPlanFixture.Request(fixture.Keep(("books.md", Books)));
        await fixture.AskAsync(request);
        var first = await BundleAsync(request.PlanId);
        var answers = fixture.Answers.Count;

        await fixture.Host.Services.GetRequiredService<IBus>().Publish(request);

        await Eventually.ShouldBeAsync(() => fixture.Answers.Count == answers + 1);
        (await BundleAsync(request.PlanId)).Model.ShouldBe(first.Model);
    }

    [Theory]
    [InlineData("books.md", "There is nothing here to build.", "nothing that could be stored or called")]
    [InlineData("books.exe", "MZ", "books.exe has an extension that no reader knows")]
    [InlineData("../books.md", Books, "is no name that a file may have")]
    [InlineData("/etc/books.md", Books, "is no name that a file may have")]
    public async Task What_can_not_be_planned_is_refused_with_its_reason(string path, string content, string reason)
    {
        var request = MasterPlanFixture.Request(fixture.Keep((path, content)));

        var refused = (await fixture.AskAsync(request)).ShouldBeOfType<PlanRefused>();

        refused.Problems.ShouldHaveSingleItem().ShouldContain(reason);
        refused.Problems[0].ShouldNotContain("agentic-plan-");
        refused.Fault.ShouldBeFalse();
        using var client = fixture.Host.As(Callers.Neighbour);
        (await client.GetAsync($"internal/plans/{request.PlanId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("bomb.md").Open();
            entry.Write(Encoding.ASCII.GetBytes(new string('a', 10_000_000)));
        }

        var refused = (await fixture.AskAsync(MasterPlanFixture.Request(fixture.Keep(zip.ToArray())))).ShouldBeOfType<PlanRefused>();

        refused.Problems.ShouldHaveSingleItem().ShouldContain("larger than 200000 bytes together");
    }

    [Theory]
    [InlineData("not a zip", "not a zip file")]
    [InlineData("", "not a zip file")]
    public async Task Something_else_than_a_zip_is_refused(string content, string reason)
    {
        var request = MasterPlanFixture.Request(fixture.Keep(Encoding.UTF8.GetBytes(content)));

        (await fixture.AskAsync(request)).ShouldBeOfType<PlanRefused>().Problems.ShouldHaveSingleItem().ShouldContain(reason);
    }

    [Fact]
    public async Task A_bundle_is_for_services_only()
    {
        using var client = fixture.Host.As(Callers.Ada);

        (await client.GetAsync($"internal/plans/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<PlanBundle> BundleAsync(Guid plan)
    {
        using var client = fixture.Host.As(Callers.Neighbour);
        return (await client.GetFromJsonAsync<PlanBundle>($"internal/plans/{plan}", ApiJson.Options))!;
    }
}
