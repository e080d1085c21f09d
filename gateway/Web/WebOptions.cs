namespace AgenticAi.Gateway.Web;

/// <summary>Section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    private const string Name = "wwwroot";
    private const string FromBuildToProject = "../../..";

    /// <summary>
    /// The built front end; null when there is none. When it is not given: beside the program where that is installed, in the project's folder
    /// where it is developed.
    /// </summary>
    public string? Folder { get; set; } =
        new[] { AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, FromBuildToProject) }
            .Select(folder => Path.GetFullPath(Path.Combine(folder, Name)))
            .FirstOrDefault(Directory.Exists);
}
