using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>A list that the text asks for, resolved.</summary>
/// <param name="Name">Words before the rows, for path and id: "overdue", "most lent".</param>
/// <param name="Where">Which rows; null for all.</param>
/// <param name="Sort">Null for the usual order.</param>
/// <param name="Top">How many rows at most; null for all.</param>
/// <param name="Read">The words that this says.</param>
internal sealed record Report(
    Entity Entity,
    string Name,
    Expression? Where,
    IReadOnlyList<(string Name, Expression Value)> Columns,
    Expression? Sort,
    bool Descending,
    int? Top,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<TextSpan> Read
);
