namespace AgenticAi.Cli.Remote;

/// <param name="Path">As the specification's author calls it; forward slashes, below the folder that was given.</param>
internal sealed record UploadedFile(string Path, string Content);
