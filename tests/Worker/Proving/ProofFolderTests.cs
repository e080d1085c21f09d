using System.Diagnostics;
using AgenticAi.Sandbox;
using AgenticAi.Worker.Proving;

namespace AgenticAi.Worker.Tests.Proving;

public sealed class ProofFolderTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Reads_no_link_that_a_sandbox_left()
    {
        using var folder = ProofFolder.Create(Path.GetTempPath(), Guid.Empty, 1);
        File.CreateSymbolicLink(folder.End, "/etc/passwd");

        await Should.ThrowAsync<InvalidDataException>(() => ProofFolder.ReadAsync(folder.End, CancellationToken.None));
    }

    [Fact]
    public async Task Waits_for_no_pipe_that_a_sandbox_left()
    {
        using var folder = ProofFolder.Create(Path.GetTempPath(), Guid.Empty, 1);
        using (var maker = Process.Start("mkfifo", [folder.End, Path.Combine(folder.Application, "pipe")]))
        {
            await maker.WaitForExitAsync();
        }

        (await ProofFolder.ReadAsync(folder.End, CancellationToken.None).WaitAsync(Soon)).ShouldBeEmpty();
        (await Delivery.PackAsync(folder, CancellationToken.None).WaitAsync(Soon)).ShouldHaveSingleItem().Size.ShouldBe(0);
    }

    [Fact]
    public async Task Reads_nothing_that_is_far_too_large()
    {
        using var folder = ProofFolder.Create(Path.GetTempPath(), Guid.Empty, 1);
        await using (var large = File.Create(folder.End))
        {
            large.SetLength(LeftFile.MostBytes + 1L);
        }

        await Should.ThrowAsync<InvalidDataException>(() => ProofFolder.ReadAsync(folder.End, CancellationToken.None));
    }
}
