using System.CommandLine;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary><c>agentic login URL [--email E]</c>: exchanges e-mail address and password for a key that this machine keeps.</summary>
internal static class LoginCommand
{
    public static Command Create()
    {
        var address = new Argument<string>("url") { Description = "Address of a running system, http://HOST:PORT." };
        var email = new Option<string?>("--email") { Description = "Your e-mail address; asked for when left out." };
        var command = new Command("login", "Makes a key for the other commands; the password is asked for, or read from standard input.")
        {
            address,
            email,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(address)!, result.GetValue(email), cancellation));
        return command;
    }

    private static Task<int> RunAsync(string url, string? email, CancellationToken cancellation)
    {
        var address = RemoteOptions.AddressOf(url);
        return RemoteCall.RunAsync(
            address,
            "",
            async system =>
            {
                var credentials = new { Email = email ?? Ask("E-mail: ", hidden: false), Password = Ask("Password: ", hidden: true) };
                var session = await system.PostAsync<SessionAnswer>("/api/auth/login", credentials, null, cancellation);
                using var signedIn = new RemoteSystem(address, session.AccessToken);
                var key = await signedIn.PostAsync<RemoteKey>(
                    "/api/keys",
                    new { Name = $"agentic on {Environment.MachineName}" },
                    null,
                    cancellation
                );
                RemoteKeys.Save(address, key.Key);
                await Console.Out.WriteLineAsync($"Logged in to {address}.");
                return 0;
            }
        );
    }

    /// <summary>What is piped in is read as it is; on a terminal, what is typed can be hidden.</summary>
    private static string Ask(string question, bool hidden)
    {
        if (Console.IsInputRedirected)
        {
            return Console.ReadLine() ?? "";
        }

        var prompt = new Spectre.Console.TextPrompt<string>(question);
        return Spectre.Console.AnsiConsole.Prompt(hidden ? Spectre.Console.TextPromptExtensions.Secret(prompt, null) : prompt);
    }
}
