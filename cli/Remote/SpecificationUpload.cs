using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Cli.Remote;

/// <summary>Collects the files of a specification as a local build would read them.</summary>
internal static class SpecificationUpload
{
    /// <returns>The files, and what is wrong with them; nothing is sent when something is.</returns>
    public static (IReadOnlyList<UploadedFile> Files, IReadOnlyList<SpecProblem> Problems) Collect(IReadOnlyList<string> inputs)
    {
        var problems = new List<SpecProblem>();
        var found = SpecificationFiles.Find(inputs, new SpecReadOptions(), problems);
        return ([.. found.Select(file => new UploadedFile(file.Path, file.Text))], problems);
    }
}
