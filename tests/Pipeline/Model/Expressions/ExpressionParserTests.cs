using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Tests.Model.Expressions;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("average(r in this.reviews: r.rating)")]
    [InlineData("sum(l in this.lines: l.quantity * l.unitPrice)")]
    [InlineData("exists(o in Order where o.customer == me and o.status == 'delivered' and exists(l in o.lines where l.book == this.book))")]
    [InlineData("not (a.x == 1 or b.y in ['p', 'q']) and this.start - now >= 12h")]
    [InlineData("(this.a + this.b) * 2 - (1 - this.c)")]
    [InlineData("not exists(a in Appointment where overlaps(a.start, a.start + minutes(a.duration), this.start, this.end))")]
    [InlineData("first(r in Reservation where r.title == this.title by r.createdAt desc: r.member)")]
    [InlineData("this.name == 'it\\'s'")]
    [InlineData("-1.5 < this.x")]
    [InlineData("count(l in Loan where l.returnedAt == null) < if(age(this.member.born) < 12, 3, 5)")]
    public void Text_survives_parsing_and_writing(string text) => Expression.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("count(x in", 11)]
    [InlineData("this.a ==", 10)]
    [InlineData("'open", 1)]
    [InlineData("a b", 3)]
    public void A_broken_expression_is_refused_with_its_place(string text, int position) =>
        Should.Throw<FormatException>(() => Expression.Parse(text)).Message.ShouldContain($"position {position}");
}
