using System.CommandLine;

namespace AgenticAi.Cli.Input;

/// <summary>The arguments that every command with a specification shares.</summary>
internal static class SpecificationOptions
{
    public static Argument<string[]> Specs() => new("spec")
    {
        Description = "Files or folders: Markdown, plain text, OpenAPI 3 (JSON or YAML), JDL, or a mix of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<bool> Strict() => new("--strict") { Description = "Treat what is not understood as bad input." };

    public static Option<string[]> Users() => new("--user")
    {
        Description = "ROLE:EMAIL:PASSWORD of an account that exists after the start; can be repeated.",
        AllowMultipleArgumentsPerToken = false,
    };
}
