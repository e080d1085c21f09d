using AgenticAi.Contracts.Plans;
using AgenticAi.Tests.Hosting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.MasterPlan.Tests.Making;

[Collection(MasterPlanTests.Name)]
public sealed class MakePlanOverRabbitMqTests(MasterPlanFixture fixture)
{
    [Fact]
    public async Task A_plan_is_ordered_and_announced_over_rabbitmq()
    {
        var folder = Directory.CreateTempSubdirectory("agentic-rabbitmq-");
        try
        {
            await using var broker = await RabbitMqBroker.StartAsync(folder.FullName);
            await using var host = await fixture.StartHostAsync("plandb_rabbitmq", ("ConnectionStrings:rabbitmq", broker.Address.ToString()));
            var answers = new Answers();
            await answers.ConnectAsync(host.Services);
            var request = MasterPlanFixture.Request(fixture.Keep(("books.md", PlanCalls.Books)));

            await host.Services.GetRequiredService<IBus>().Publish(request);

            (await answers.OfAsync(request.PlanId)).ShouldBe(new PlanMade(request.PlanId, request.ExecutionId, 1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
