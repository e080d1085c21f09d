using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Tests.Samples;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Expressions;

public class HandlerExpressionTests
{
    private readonly CodeNames _clinic = new(Sample.Read("clinic"));
    private readonly CodeNames _bookstore = new(Sample.Read("bookstore"));

    [Fact]
    public void An_aggregate_over_stored_rows_is_awaited()
    {
        var compiled = Compile(
            _bookstore,
            "Review",
            "exists(o in Order where o.customer == me and o.status == 'delivered' and exists(l in o.lines where l.book == this.book))"
        );

        compiled.Code.ShouldBe(
            "await db.Orders.AnyAsync(o => o.CustomerId == caller.Id && o.Status == OrderStatus.Delivered && o.Lines.Any(l => l.BookId == review.BookId), cancellation)"
        );
        compiled.Awaits.ShouldBeTrue();
        compiled.Includes.ShouldBeEmpty();
    }

    [Fact]
    public void Parts_of_a_row_are_read_from_memory_because_they_may_not_be_saved_yet()
    {
        var compiled = Compile(_bookstore, "Order", "all(l in this.lines: l.book.stock >= l.quantity)");

        compiled.Code.ShouldBe("order.Lines.All(l => l.Book.Stock >= l.Quantity)");
        compiled.Includes.ShouldBe([("this", "Lines"), ("this", "Lines.Book")]);
    }

    [Fact]
    public void Other_relations_are_read_from_the_database_by_the_key_of_the_row()
    {
        Compile(_bookstore, "Book", "count(r in this.reviews where r.rating > 3)")
            .Code.ShouldBe("await db.Reviews.CountAsync(r => r.BookId == book.Id && r.Rating > 3, cancellation)");
        Compile(_clinic, "Appointment", "exists(h in this.doctor.hours where h.weekday == weekday(this.start))").Includes.ShouldBeEmpty();
    }

    [Fact]
    public void Steps_over_relations_name_what_must_be_loaded()
    {
        var compiled = Compile(_clinic, "Appointment", "this.patient.account.email == 'a@b.c' and this.previous.status == 'booked'");

        compiled.Code.ShouldBe("appointment.Patient.Account?.Email == \"a@b.c\" && appointment.Previous?.Status == AppointmentStatus.Booked");
        compiled.Includes.ShouldBe([("this", "Patient"), ("this", "Patient.Account"), ("this", "Previous")]);
    }

    [Theory]
    [InlineData("me == null", "!caller.IsSignedIn")]
    [InlineData("me.role == 'staff'", "caller.Role == Roles.Staff")]
    [InlineData("me.email == 'a@b.c'", "caller.Account!.Email == \"a@b.c\"")]
    public void The_caller_is_known_without_a_query(string expression, string code) =>
        Compile(_clinic, "Appointment", expression).Code.ShouldBe(code);

    [Fact]
    public void Members_of_a_row_that_the_request_names_come_from_the_database()
    {
        var names = _bookstore;
        var scope = ExpressionScope.Handler(names, names.Entity("CartItem")).WithInput("request", names.Model.Api.FindBody("CartItemRequest")!);

        ExpressionCompiler
            .Compile(Expression.Parse("input.book.stock >= input.quantity"), scope)
            .Code.ShouldBe(
                "await db.Books.Where(book => book.Id == request.BookId!.Value).Select(book => (int?)book.Stock).FirstOrDefaultAsync(cancellation) >= request.Quantity!.Value"
            );
    }

    [Fact]
    public void A_refusal_is_the_plain_opposite_where_nothing_can_be_missing()
    {
        var scope = ExpressionScope.Handler(_clinic, _clinic.Entity("Appointment"));

        ExpressionCompiler.Refusal(Expression.Parse("this.start > now"), scope).Code.ShouldBe("appointment.Start <= now");
        ExpressionCompiler
            .Refusal(Expression.Parse("not exists(a in Appointment where a.doctor == this.doctor)"), scope)
            .Code.ShouldBe("await db.Appointments.AnyAsync(a => a.DoctorId == appointment.DoctorId, cancellation)");
    }

    private static CompiledExpression Compile(CodeNames names, string entity, string expression) =>
        ExpressionCompiler.Compile(Expression.Parse(expression), ExpressionScope.Handler(names, names.Entity(entity)));
}
