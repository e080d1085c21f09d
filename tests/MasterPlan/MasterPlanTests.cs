using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests;

[CollectionDefinition(Name)]
public sealed class MasterPlanTests : ICollectionFixture<MasterPlanFixture>
{
    public const string Name = "masterplan";
}
