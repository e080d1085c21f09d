using System.CommandLine;
using System.Globalization;

namespace AgenticAi.Cli.Input;

/// <summary>The arguments that every command with a specification shares.</summary>
internal static class SpecificationOptions
{
    public static Argument<string[]> Specs()
    {
        var argument = new Argument<string[]>("spec")
        {
            Description = "Files or folders: Markdown, plain text, OpenAPI 3 (JSON or YAML), JDL, or a mix of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError(
                    $"There is no option {token.Value}. The options are listed below; a file of that name is written as ./{token.Value}."
                );
            }
        });
        return argument;
    }

    public static Option<bool> Strict() => new("--strict") { Description = "Treat what is not understood as bad input." };

    public static Option<int?> Port(string description)
    {
        var option = new Option<int?>("--port") { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(ushort.TryParse(token.Value, CultureInfo.InvariantCulture, out var port) && port > 0))
            {
                result.AddError($"--port {token.Value}: write a number from 1 to {ushort.MaxValue}.");
            }
        });
        return option;
    }

    public static Option<string[]> Users()
    {
        var option = new Option<string[]>("--user")
        {
            Description = "ROLE:EMAIL:PASSWORD of an account that exists after the start; can be repeated.",
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Split(':', 3).Count(part => part.Length > 0) < 3))
            {
                // The value may hold a password, so it is not repeated.
                result.AddError($"--user {token.Value.Split(':')[0]}...: write ROLE:EMAIL:PASSWORD.");
            }
        });
        return option;
    }
}
