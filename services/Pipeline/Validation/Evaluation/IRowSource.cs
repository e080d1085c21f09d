namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>The rows that expressions range over.</summary>
internal interface IRowSource
{
    IEnumerable<Row> RowsOf(string entity);
}
