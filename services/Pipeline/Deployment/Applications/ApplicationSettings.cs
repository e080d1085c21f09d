namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>What a generated application is told through its environment.</summary>
/// <param name="Database">Npgsql connection string.</param>
/// <param name="Address">Where it listens.</param>
public sealed record ApplicationSettings(string Database, Uri Address)
{
    /// <summary>Accounts that exist after the start: <c>role:e-mail:password</c>.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>File whose time span is added to the application's clock; null for the true time.</summary>
    public string? ClockOffsetFile { get; init; }

    internal IEnumerable<(string Name, string Value)> Variables()
    {
        yield return ("ConnectionStrings__Database", Database);
        yield return ("ASPNETCORE_URLS", Address.GetLeftPart(UriPartial.Authority));
        yield return ("DOTNET_NOLOGO", "1");
        if (ClockOffsetFile is not null)
        {
            yield return ("Clock__OffsetFile", ClockOffsetFile);
        }

        for (var index = 0; index < Users.Count; index++)
        {
            yield return ($"Accounts__Users__{index}", Users[index]);
        }
    }
}
