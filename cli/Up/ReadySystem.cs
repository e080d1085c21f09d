namespace AgenticAi.Cli.Up;

/// <summary>A system in which everything is ready.</summary>
/// <param name="Address">Of the gateway: the web page and the API.</param>
/// <param name="ResourcePage">For platform engineers, with the token that lets them in.</param>
/// <param name="Data">Folder that keeps everything.</param>
internal sealed record ReadySystem(string Address, string ResourcePage, string Data);
