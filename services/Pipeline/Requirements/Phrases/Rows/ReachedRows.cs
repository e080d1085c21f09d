namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>The row itself and every row that it leads to by to-one relations.</summary>
internal static class ReachedRows
{
    public static IEnumerable<RowReference> From(RowReference row, PhraseScope scope) =>
        scope.Model.Domain.Entities.Select(entity => People.ReachedFrom(scope, row, entity, null)).OfType<RowReference>().Prepend(row);
}
