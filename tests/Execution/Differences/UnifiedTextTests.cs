using AgenticAi.Execution.Differences;

namespace AgenticAi.Execution.Tests.Differences;

public sealed class UnifiedTextTests
{
    private const string Old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n";

    [Fact]
    public void ChangesFarApartAreHunksOfTheirOwn() =>
        UnifiedText
            .Of("a.txt", Old, Old.Replace("\n3\n", "\nthree\n").Replace("18\n", ""))
            .ShouldBe("--- a/a.txt\n+++ b/a.txt\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n@@ -15,6 +15,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n");

    [Fact]
    public void ChangesCloseTogetherShareAHunk() =>
        UnifiedText.Of("a.txt", Old, Old.Replace("\n3\n", "\nthree\n").Replace("\n8\n", "\neight\n")).Split("@@ -").Length.ShouldBe(2);

    [Fact]
    public void ANewTextBeginsAtNothing() => UnifiedText.Of("a", "", "x\n").ShouldBe("--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n");

    [Fact]
    public void EqualTextsHaveNoHunk() => UnifiedText.Of("a", Old, Old).ShouldBe("--- a/a\n+++ b/a\n");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OldAndNewLinesOfEveryDifferenceMakeTheTwoTexts(int seed)
    {
        var random = new Random(seed);
        var old = Enumerable.Range(0, 200).Select(_ => random.Next(5).ToString()).ToArray();
        var @new = old.Where(_ => random.Next(10) > 0).SelectMany(line => random.Next(10) == 0 ? new[] { line, "x" } : [line]).ToArray();

        var edits = LineEdits.Between(old, @new);

        edits.Where(edit => edit.Sign != '+').Select(edit => edit.Line).ShouldBe(old);
        edits.Where(edit => edit.Sign != '-').Select(edit => edit.Line).ShouldBe(@new);
    }
}
