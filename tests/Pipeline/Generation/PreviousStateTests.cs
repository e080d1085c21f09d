using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation;

namespace AgenticAi.Pipeline.Tests.Generation;

public sealed class PreviousStateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Is_none_where_nothing_was_built() => PreviousState.Load(_folder.FullName).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("{ \"domain\": ")]
    [InlineData("null")]
    public void Names_a_damaged_record_and_what_to_do(string content)
    {
        var file = new OutputLayout(_folder.FullName).Model;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);

        var fault = Should.Throw<FaultException>(() => PreviousState.Load(_folder.FullName));

        fault.Message.ShouldContain(file);
        fault.Message.ShouldContain("restore it, or build into another folder");
    }
}
