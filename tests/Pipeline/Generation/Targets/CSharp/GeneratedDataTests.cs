using AgenticAi.Pipeline.Tests.Samples;
using AgenticAi.Pipeline.Tests.Snapshots;
using Microsoft.CodeAnalysis.CSharp;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp;

public class GeneratedDataTests
{
    [Theory]
    [InlineData("bookstore")]
    [InlineData("clinic")]
    [InlineData("hostile")]
    public void Files_are_valid_CSharp_with_paths_of_their_own(string sample)
    {
        var files = Generated.Data(Sample.Read(sample));

        files.Select(file => file.Path).ShouldBeUnique();
        foreach (var file in files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            CSharpSyntaxTree.ParseText(file.Content).GetDiagnostics().ShouldBeEmpty(file.Path);
            file.Content.Split('\n').ShouldAllBe(line => line.Length <= 180, file.Path);
        }
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes_from_any_thread()
    {
        var expected = Generated.Data(Sample.Read("clinic"));

        var others = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => Generated.Data(Sample.Read("clinic"))).ToList();

        others.ShouldAllBe(files => files.SequenceEqual(expected));
    }

    [Fact]
    public void A_bookstore_looks_as_it_was_reviewed() =>
        Snapshot.Match(
            "bookstore",
            [
                .. Generated
                    .Data(Sample.Read("bookstore"))
                    .Where(file => file.Path.Contains("/Books/") || file.Path.Contains("/Orders/") || file.Path.Contains("/Data/")),
            ]
        );

    [Fact]
    public void A_clinic_looks_as_it_was_reviewed() =>
        Snapshot.Match(
            "clinic",
            [
                .. Generated
                    .Data(Sample.Read("clinic"))
                    .Where(file =>
                        file.Path.Contains("/Appointments/")
                        || file.Path.Contains("/Doctors/")
                        || file.Path.EndsWith(".sql", StringComparison.Ordinal)
                    ),
            ]
        );
}
