using System.CommandLine;

namespace AgenticAi.Cli.Input;

/// <summary>The arguments that every command with a specification shares.</summary>
internal static class SpecificationOptions
{
    public static Argument<string[]> Specs() =>
        new("spec")
        {
            Description = "Files or folders: Markdown, plain text, OpenAPI 3 (JSON or YAML), JDL, or a mix of them.",
            Arity = ArgumentArity.OneOrMore,
        };

    public static Option<bool> Strict() => new("--strict") { Description = "Treat what is not understood as bad input." };

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
