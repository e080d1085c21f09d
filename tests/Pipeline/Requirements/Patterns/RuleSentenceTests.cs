using System.Runtime.CompilerServices;
using Shouldly;

namespace AgenticAi.Pipeline.Tests.Requirements.Patterns;

/// <summary>
/// Each file in <c>Sentences</c> sketches a domain and lists sentences with what they must become, indented below them. A sentence with "not understood"
/// below it is one that the patterns must leave alone rather than guess.
/// </summary>
public sealed class RuleSentenceTests
{
    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var (sentences, _) in Cases(file))
            {
                data.Add(Path.GetFileNameWithoutExtension(file), sentences);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Becomes_what_stands_below_it(string domain, string sentences)
    {
        var file = Path.Combine(Folder(), domain + ".txt");
        var expected = Cases(file).Single(item => item.Sentences == sentences).Expected;

        var actual = RuleReading.Read(Sketch(file), sentences);

        actual.ShouldBe(expected);
    }

    private static string Sketch(string file) => File.ReadAllText(file).Split("\n---\n")[0];

    private static IEnumerable<(string Sentences, List<string> Expected)> Cases(string file)
    {
        foreach (var item in File.ReadAllText(file).Split("\n---\n")[1].Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = item.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var expected = lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
            yield return (string.Join('\n', lines.Where(line => !line.StartsWith("  ", StringComparison.Ordinal))), expected);
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Sentences");
}
