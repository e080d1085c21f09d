using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Cli.Input;

/// <summary>Problems of the input as a person reads them: place, what, remedy.</summary>
internal static class ProblemText
{
    public static void Write(IEnumerable<SpecProblem> problems, TextWriter output)
    {
        foreach (var problem in problems)
        {
            var place = problem.Source?.ToString() ?? problem.File;
            output.WriteLine(place is null ? $"error: {problem.Message} {problem.Remedy}" : $"{place}: error: {problem.Message} {problem.Remedy}");
        }
    }
}
