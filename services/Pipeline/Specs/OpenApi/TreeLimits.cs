using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Counts the values of one document against its limits, so that a small text can't grow into an endless tree.</summary>
internal sealed class TreeLimits(SpecReadOptions options)
{
    private int _nodes;

    public int Nodes => _nodes;

    /// <exception cref="TreeProblemException">A limit is passed.</exception>
    public void Enter(int depth, SourceSpan source, int nodes = 1)
    {
        _nodes += nodes;
        if (depth > options.MaxDepth)
        {
            throw new TreeProblemException(
                "nesting-too-deep",
                $"Values are nested more than {options.MaxDepth} deep.",
                "Flatten the document, or name nested schemas and refer to them.",
                source
            );
        }

        if (_nodes > options.MaxNodes)
        {
            throw new TreeProblemException(
                "document-too-large",
                $"The document has more than {options.MaxNodes} values once its aliases are expanded.",
                "Replace YAML aliases by $ref, or split the document.",
                source
            );
        }
    }
}
