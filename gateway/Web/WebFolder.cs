namespace AgenticAi.Gateway.Web;

/// <summary>The built front end: beside the program where it is installed, in the project's folder where it is developed.</summary>
internal static class WebFolder
{
    private const string Name = "wwwroot";
    private const string FromBuildToProject = "../../..";

    /// <summary>Null when there is none.</summary>
    public static string? Find() =>
        new[] { AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, FromBuildToProject) }
            .Select(folder => Path.GetFullPath(Path.Combine(folder, Name)))
            .FirstOrDefault(Directory.Exists);
}
