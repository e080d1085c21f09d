using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Tests.Samples;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Tests.Validation.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 15, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("average(r in this.reviews: r.rating)", "4.5")]
    [InlineData("count(r in Review where r.rating > 4)", "1")]
    [InlineData("this.averageRating * 2", "9.0")]
    [InlineData("now + 2d - now == 48h", "true")]
    [InlineData("weekday(now)", "tuesday")]
    [InlineData("this.description == null", "true")]
    [InlineData("this.description != 'x'", "false")]
    [InlineData("overlaps(now, now + 1h, now + 1h, now + 2h)", "false")]
    [InlineData("if(this.stock in [1, 2], 'few', 'many')", "few")]
    public void Gives_what_the_language_says(string expression, string expected)
    {
        var book = new Row("Book") { Id = "b", ["stock"] = 2m };
        var rows = new Rows([book, new Row("Review") { ["book"] = book, ["rating"] = 4m }, new Row("Review") { ["book"] = book, ["rating"] = 5m }]);

        var value = new Evaluator(Sample.Read("bookstore").Domain, rows).Evaluate(Expression.Parse(expression), Scope.At(Now).With("this", book));

        Values.Text(value).ShouldBe(expected);
    }

    private sealed class Rows(IReadOnlyList<Row> rows) : IRowSource
    {
        public IEnumerable<Row> RowsOf(string entity) => rows.Where(row => row.Entity == entity);
    }
}
