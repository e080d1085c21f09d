using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Tests.Samples;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Expressions;

/// <summary>Code inside lambdas that EF Core translates. Every form here was run against PostgreSQL.</summary>
public class QueryExpressionTests
{
    private readonly CodeNames _names = new(Sample.Read("clinic"));

    [Theory]
    [InlineData("this.start + minutes(this.duration)", "row.Start.AddMinutes(row.Duration)")]
    [InlineData("this.start - 24h > now", "row.Start.AddDays(-1) > now")]
    [InlineData("this.start - this.remindBefore", "row.Start - row.RemindBefore")]
    [InlineData("daysBetween(this.start, now)", "(now - row.Start).TotalDays")]
    [InlineData("date(this.start) == today", "DateOnly.FromDateTime(row.Start.UtcDateTime) == today")]
    [InlineData("weekday(this.start) == 'monday'", "row.Start.UtcDateTime.DayOfWeek == DayOfWeek.Monday")]
    public void Moves_and_measures_time_in_forms_that_translate(string expression, string code) => Compile(expression).Code.ShouldBe(code);

    [Theory]
    [InlineData("this.start - now < 24h", "row.Start < now.AddDays(1)")]
    [InlineData("this.followUpOn < now", "row.FollowUpOn < today")]
    public void A_difference_of_moments_is_compared_by_moving_one_of_them(string expression, string code) => Compile(expression).Code.ShouldBe(code);

    [Theory]
    [InlineData("this.doctor == this.previous.doctor", "row.DoctorId == (Guid?)row.Previous!.DoctorId")]
    [InlineData("this.patient.account == me", "row.Patient.AccountId == caller.Id")]
    [InlineData("this.previous != this", "row.PreviousId != null && row.PreviousId != row.Id")]
    [InlineData("this.doctor in this.assistants", "row.Assistants.Any(doctor => doctor.Id == row.DoctorId)")]
    public void Rows_are_compared_by_id(string expression, string code) => Compile(expression).Code.ShouldBe(code);

    [Theory]
    [InlineData("this.reason == this.patient.notes", "row.Reason != null && row.Reason == row.Patient.Notes")]
    [InlineData("this.reason != 'x'", "row.Reason != null && row.Reason != \"x\"")]
    [InlineData("this.reason == null", "row.Reason == null")]
    [InlineData("this.code == null", "row.Code == null")]
    public void A_comparison_with_a_missing_value_is_false(string expression, string code) =>
        Compile(expression).Code.ShouldBe(expression == "this.code == null" ? "false" : code);

    [Theory]
    [InlineData("this.status in ['booked', 'no_show']", "row.Status == AppointmentStatus.Booked || row.Status == AppointmentStatus.NoShow")]
    [InlineData("this.status > 'cancelled'", "row.Status == AppointmentStatus.CancelledLate || row.Status == AppointmentStatus.NoShow")]
    public void Values_of_an_enumeration_compare_in_the_order_of_the_specification(string expression, string code) =>
        Compile(expression).Code.ShouldBe(code);

    [Fact]
    public void An_enumeration_sorts_in_the_order_of_the_specification() =>
        ExpressionCompiler
            .SortKey(Expression.Parse("this.speciality"), ExpressionScope.Query(_names, _names.Entity("Doctor"), "d"))
            .Code.ShouldStartWith("d.Speciality == DoctorSpeciality.General ? 0 : d.Speciality == DoctorSpeciality.Cardiology ? 1");

    [Theory]
    [InlineData("lower(this.reason) contains lower(query.q)", "EF.Functions.ILike(row.Reason!, LikePattern.Contains(q))")]
    [InlineData("this.code startsWith 'A'", "row.Code.StartsWith(\"A\")")]
    public void Searches_texts_without_special_characters(string expression, string code) => Compile(expression).Code.ShouldBe(code);

    [Theory]
    [InlineData("average(a in this.patient.appointments: a.duration)", "row.Patient.Appointments.Average(a => (double?)a.Duration)")]
    [InlineData("count(a in Appointment where a.doctor == this.doctor)", "db.Appointments.Count(a => a.DoctorId == row.DoctorId)")]
    [InlineData("all(h in this.doctor.hours: h.start < h.end)", "row.Doctor.Hours.All(h => h.Start < h.End)")]
    [InlineData(
        "first(a in this.patient.appointments by a.start desc: a.start)",
        "row.Patient.Appointments.OrderByDescending(a => a.Start).Select(a => (DateTimeOffset?)a.Start).FirstOrDefault()"
    )]
    public void Aggregates_become_queries_inside_the_query(string expression, string code) => Compile(expression).Code.ShouldBe(code);

    [Fact]
    public void A_computed_attribute_is_written_out_where_it_is_read()
    {
        var names = new CodeNames(Sample.Read("bookstore"));

        ExpressionCompiler
            .Compile(Expression.Parse("this.total > 10"), ExpressionScope.Query(names, names.Entity("Order"), "o"))
            .Code.ShouldBe("o.Lines.Sum(l => l.Quantity * l.UnitPrice) > 10");
    }

    [Theory]
    [InlineData("this.colour == 'red'", "colour")]
    [InlineData("this.doctor.nurse == null", "nurse")]
    [InlineData("this.status == 'lost'", "lost")]
    [InlineData("this.duration == 'x'", "compares")]
    [InlineData("stranger.name == 'x'", "stranger")]
    [InlineData("this.duration", "condition")]
    public void What_does_not_fit_the_model_is_named(string expression, string problem) =>
        Should.Throw<ExpressionException>(() => ExpressionCompiler.Condition(Expression.Parse(expression), Scope())).Message.ShouldContain(problem);

    private CompiledExpression Compile(string expression) => ExpressionCompiler.Compile(Expression.Parse(expression), Scope());

    private ExpressionScope Scope() =>
        ExpressionScope.Query(_names, _names.Entity("Appointment"), "row").WithParameter("q", "q", new ExpressionType(ValueKind.Text));
}
