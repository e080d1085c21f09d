using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Cli.Input;

/// <summary>Problems of the input as a person reads them: place, what, remedy.</summary>
internal static class ProblemText
{
    /// <param name="problems">What is wrong.</param>
    /// <param name="inputs">As the user gave them; places are told so that they can be followed from the current folder.</param>
    /// <param name="output">Gets a line for each.</param>
    public static void Write(IEnumerable<SpecProblem> problems, IReadOnlyList<string> inputs, TextWriter output)
    {
        foreach (var problem in problems)
        {
            var file = Given(problem.Source?.File ?? problem.File, inputs);
            var place = problem.Source is { } source ? (source with { File = file! }).ToString() : file;
            output.WriteLine(place is null ? $"error: {problem.Message} {problem.Remedy}" : $"{place}: error: {problem.Message} {problem.Remedy}");
        }
    }

    private static string? Given(string? file, IReadOnlyList<string> inputs) =>
        file is null || Path.IsPathRooted(file) || inputs is not [var only] ? file
        : Directory.Exists(only) ? Path.Combine(only, file)
        : File.Exists(only) ? Path.Combine(Path.GetDirectoryName(only) ?? "", file)
        : file;
}
