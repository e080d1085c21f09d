using AgenticAi.AppHost.Native.Data;
using AgenticAi.AppHost.Native.Programs.Postgres;

namespace AgenticAi.AppHost.Tests.Programs.Postgres;

public sealed class ClusterClaimTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Cluster => Path.Combine(_folder.Path, "cluster");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheSameDataFolderFindsItsClusterAgain()
    {
        var claim = ClaimOf("data");
        claim.Take(Cluster);
        File.WriteAllText(Path.Combine(Cluster, "table"), "rows");

        claim.Take(Cluster);

        File.Exists(Path.Combine(Cluster, "table")).ShouldBeTrue();
    }

    [Fact]
    public void ANewDataFolderGetsNothingOfTheDeletedOne()
    {
        ClaimOf("old").Take(Cluster);
        File.WriteAllText(Path.Combine(Cluster, "table"), "rows");

        ClaimOf("new").Take(Cluster);

        File.Exists(Path.Combine(Cluster, "table")).ShouldBeFalse();
        Directory.GetFiles(_folder.Path, "table", SearchOption.AllDirectories).Length.ShouldBe(1, "nothing is thrown away");
    }

    private ClusterClaim ClaimOf(string name)
    {
        var data = new DataFolder(Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName);
        return new ClusterClaim(data, new ParameterFile(data));
    }
}
