namespace AgenticAi.Cli.Up;

/// <summary>How to run the system.</summary>
/// <param name="Port">Null for <see cref="UsualPort"/>, or a free one when that is taken.</param>
/// <param name="Data">Null for the usual folder of the account.</param>
/// <param name="Workers">How many.</param>
internal sealed record UpOptions(int? Port, string? Data, int Workers)
{
    public const int UsualPort = 8080;
}
