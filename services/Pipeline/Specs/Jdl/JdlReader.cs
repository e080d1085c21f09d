namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>JHipster Domain Language.</summary>
internal sealed class JdlReader : IDocumentReader
{
    public string Name => "JDL";

    public IReadOnlyList<string> Extensions { get; } = [".jdl", ".jh"];

    public bool Recognises(string text) =>
        text.TrimStart() is var start && start.StartsWith("entity ", StringComparison.Ordinal) && start.Contains('{', StringComparison.Ordinal);

    public SpecDocument? Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        var own = new List<SpecProblem>();
        var file = Parse(source, own);
        if (own.Count == 0)
        {
            own.AddRange(JdlProblems.Names(file!));
        }

        problems.AddRange(own);
        return file is null
            ? null
            : new SpecDocument
            {
                File = source.File,
                Format = SpecFormat.Jdl,
                Text = source.Text,
                Jdl = file,
            };
    }

    private static JdlFile? Parse(SpecSource source, List<SpecProblem> problems)
    {
        try
        {
            return new JdlParser(source, new JdlTokens(new JdlLexer(source.Text).Read()), problems).Parse();
        }
        catch (JdlSyntaxException exception)
        {
            problems.Add(JdlProblems.Syntax(source, exception));
            return null;
        }
    }
}
