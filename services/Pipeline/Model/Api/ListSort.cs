using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

/// <param name="Name">What clients write.</param>
/// <param name="Value">Over <c>this</c>; an enum attribute sorts by the order of its values.</param>
public sealed record ListSort(string Name, Expression Value);
