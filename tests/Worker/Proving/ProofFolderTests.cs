using AgenticAi.Worker.Proving;

namespace AgenticAi.Worker.Tests.Proving;

public sealed class ProofFolderTests
{
    [Fact]
    public async Task Reads_no_link_that_a_sandbox_left()
    {
        using var folder = ProofFolder.Create(Path.GetTempPath(), Guid.Empty, 1);
        File.CreateSymbolicLink(folder.End, "/etc/passwd");

        await Should.ThrowAsync<InvalidDataException>(() => ProofFolder.ReadAsync(folder.End, CancellationToken.None));
    }
}
