using System.Globalization;
using System.Text.Json.Nodes;
using static AgenticAi.EndToEnd.Tests.BlackBox.ClinicBodies;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>clinic.md, read by a person.</summary>
public sealed class ClinicTests(ClinicTests.Application application) : IClassFixture<ClinicTests.Application>
{
    private Api Visitor => application.Visitor;

    private ClinicDesk Desk => new(Visitor);

    private Task<Api> Staff() => Desk.Staff();

    [Theory]
    [InlineData("fullName", null)]
    [InlineData("birthDate", "2090-01-01")]
    [InlineData("email", "nonsense")]
    public async Task A_patient_outside_of_its_limits_is_refused_by_field(string field, string? value)
    {
        var body = PatientBody(ClinicDesk.Email());
        body[field] = value;

        (await (await Staff()).Post("/api/patients", body)).Expect(400)["errors"][field].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_email_belongs_to_one_patient()
    {
        var staff = await Staff();
        var body = PatientBody(ClinicDesk.Email());
        (await staff.Post("/api/patients", body)).Expect(201);

        (await staff.Post("/api/patients", body)).Expect(409);
    }

    [Fact]
    public async Task Notes_are_read_by_staff_only()
    {
        var staff = await Staff();
        var (patient, id) = await Desk.Patient(notes: "afraid of needles");

        (await staff.Get($"/api/patients/{id}")).Expect(200)["notes"].ToString().ShouldBe("afraid of needles");
        (await patient.Get($"/api/patients/{id}")).Expect(200).Text.ShouldNotContain("afraid");
    }

    [Fact]
    public async Task Working_hours_end_after_they_start()
    {
        var staff = await Staff();
        var doctor = (await staff.Post("/api/doctors", DoctorBody())).Expect(201).Id;

        (await staff.Post("/api/working-hours", Hours(doctor, "12:00", "12:00"))).Expect(400);
        (await staff.Post("/api/working-hours", Hours(doctor, "12:00", "12:30"))).Expect(201);
    }

    [Fact]
    public async Task A_new_appointment_is_booked_whatever_is_sent()
    {
        var body = Appointment(await Desk.Doctor(), (await Desk.Patient()).Id, "09:00");
        body["status"] = "completed";

        (await (await Staff()).Post("/api/appointments", body)).Expect(201)["status"].ToString().ShouldBe("booked");
    }

    [Theory]
    [InlineData("09:15", 15)]
    [InlineData("08:45", 30)]
    [InlineData("09:00", 60)]
    [InlineData("08:30", 60)]
    public async Task A_doctor_sees_one_patient_at_a_time(string start, int duration)
    {
        var staff = await Staff();
        var (doctor, patient) = (await Desk.Doctor(), (await Desk.Patient()).Id);
        (await staff.Post("/api/appointments", Appointment(doctor, patient, "09:00"))).Expect(201);

        (await staff.Post("/api/appointments", Appointment(doctor, patient, start, duration))).Expect(409);
        (await staff.Post("/api/appointments", Appointment(doctor, patient, "09:30"))).Expect(201);
        (await staff.Post("/api/appointments", Appointment(await Desk.Doctor(), patient, start, duration))).Expect(201);
    }

    [Theory]
    [InlineData("07:45", 30)]
    [InlineData("15:45", 30)]
    [InlineData("20:00", 15)]
    public async Task Outside_of_working_hours_is_refused(string start, int duration) =>
        (await (await Staff()).Post("/api/appointments", Appointment(await Desk.Doctor(), (await Desk.Patient()).Id, start, duration))).Expect(422);

    [Fact]
    public async Task A_patient_can_not_hand_an_appointment_to_somebody_else()
    {
        var (patient, own) = await Desk.Patient();
        var (_, other) = await Desk.Patient();
        var doctor = await Desk.Doctor();
        var appointment = (await patient.Post("/api/appointments", Appointment(doctor, own, "09:00"))).Expect(201).Id;

        (await patient.Patch($"/api/appointments/{appointment}", new { patientId = other })).Expect(403);
        (await patient.Put($"/api/appointments/{appointment}", Appointment(doctor, other, "09:00"))).Expect(403);
        (await patient.Patch($"/api/appointments/{appointment}", new { reason = "Second opinion" }))
            .Expect(200)["patientId"]
            .ToString()
            .ShouldBe(own);
    }

    [Fact]
    public async Task An_appointment_is_not_moved_to_a_time_that_is_taken_or_closed()
    {
        var staff = await Staff();
        var (doctor, patient) = (await Desk.Doctor(), (await Desk.Patient()).Id);
        (await staff.Post("/api/appointments", Appointment(doctor, patient, "09:00"))).Expect(201);
        var later = (await staff.Post("/api/appointments", Appointment(doctor, patient, "11:00"))).Expect(201).Id;

        (await staff.Patch($"/api/appointments/{later}", new { start = $"{Day}T09:15:00Z" })).Expect(409);
        (await staff.Put($"/api/appointments/{later}", Appointment(doctor, patient, "09:15"))).Expect(409);
        (await staff.Patch($"/api/appointments/{later}", new { start = $"{Day}T20:00:00Z" })).Expect(422);
        (await staff.Patch($"/api/appointments/{later}", new { start = $"{Day}T11:15:00Z" })).Expect(200);
    }

    [Fact]
    public async Task Another_day_of_the_week_and_the_past_are_refused()
    {
        var staff = await Staff();
        var (doctor, patient) = (await Desk.Doctor(), (await Desk.Patient()).Id);

        (await staff.Post("/api/appointments", Appointment(doctor, patient, "09:00", day: "2030-01-16"))).Expect(422);
        (await staff.Post("/api/appointments", Appointment(doctor, patient, "09:00", day: "2019-01-15"))).Expect(422);
    }

    [Theory]
    [InlineData("duration", 20)]
    [InlineData("duration", 0)]
    [InlineData("start", "soon")]
    public async Task An_appointment_outside_of_its_limits_is_refused(string field, object value)
    {
        var body = Appointment(await Desk.Doctor(), (await Desk.Patient()).Id, "09:00");
        body[field] = JsonValue.Create(value);

        (await (await Staff()).Post("/api/appointments", body)).Expect(400);
    }

    [Fact]
    public async Task Staff_check_in_and_complete_in_that_order()
    {
        var staff = await Staff();
        var (patient, id) = await Desk.Patient();
        var appointment = (await staff.Post("/api/appointments", Appointment(await Desk.Doctor(), id, "10:00"))).Expect(201).Id;

        (await patient.Post($"/api/appointments/{appointment}/check-in")).Expect(403);
        (await staff.Post($"/api/appointments/{appointment}/complete")).Expect(409);
        (await staff.Post($"/api/appointments/{appointment}/check-in")).Expect(200)["status"].ToString().ShouldBe("checked_in");
        (await staff.Post($"/api/appointments/{appointment}/complete")).Expect(200)["status"].ToString().ShouldBe("completed");
        (await staff.Post($"/api/appointments/{appointment}/cancel")).Expect(409);
    }

    [Fact]
    public async Task Cancelling_in_time_frees_the_slot_and_counts_as_cancelled()
    {
        var (patient, id) = await Desk.Patient();
        var doctor = await Desk.Doctor();
        var appointment = (await patient.Post("/api/appointments", Appointment(doctor, id, "09:00"))).Expect(201).Id;
        (await Desk.Slots(doctor)).ShouldNotContain("09:00");

        (await patient.Post($"/api/appointments/{appointment}/cancel")).Expect(200)["status"].ToString().ShouldBe("cancelled");

        (await Desk.Slots(doctor)).ShouldContain("09:00");
        (await patient.Post("/api/appointments", Appointment(doctor, id, "09:00"))).Expect(201);
    }

    [Fact]
    public async Task Patients_who_cancel_late_three_times_are_refused()
    {
        var staff = await Staff();
        var (patient, id) = await Desk.Patient();
        var doctor = await Desk.Doctor(Enum.GetNames<DayOfWeek>(), "00:00", "23:59");
        var start = DateTimeOffset.UtcNow.AddMinutes(90);
        for (var i = 0; i < 3; i++)
        {
            // Three times in one hour, on the side of midnight where all of them fit.
            var at = start.AddHours(start.TimeOfDay > TimeSpan.FromHours(22) ? 2 : 0).AddMinutes(20 * i);
            var appointment = (await patient.Post("/api/appointments", Appointment(doctor, id, At(at), 15))).Expect(201).Id;
            (await patient.Post($"/api/appointments/{appointment}/cancel")).Expect(200)["status"].ToString().ShouldBe("cancelled_late");
        }

        (await patient.Post("/api/appointments", Appointment(doctor, id, "09:00"))).Expect(403);
        (await staff.Post("/api/appointments", Appointment(doctor, (await Desk.Patient()).Id, "09:00"))).Expect(201);
    }

    [Fact]
    public async Task Free_slots_lie_in_the_working_hours_in_steps_of_15_minutes()
    {
        var doctor = await Desk.Doctor(from: "09:00", until: "10:30");

        (await Desk.Slots(doctor)).ShouldBe(["09:00", "09:15", "09:30", "09:45", "10:00"]);
        (await Desk.Slots(doctor, duration: 60)).ShouldBe(["09:00", "09:15", "09:30"]);
        (await Desk.Slots(doctor, day: "2030-01-16")).ShouldBeEmpty();
        (await Visitor.Get($"/api/doctors/{doctor}/slots?date=2030-02-30&duration=30")).Expect(400);
        (await Visitor.Get($"/api/doctors/{Guid.NewGuid()}/slots?date={Day}&duration=30")).Expect(404);
    }

    [Fact]
    public async Task Two_requests_for_the_same_slot_never_both_succeed()
    {
        var staff = await Staff();
        var (doctor, patient) = (await Desk.Doctor(), (await Desk.Patient()).Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => staff.Post("/api/appointments", Appointment(doctor, patient, "11:00"))));

        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Count(answer => answer.Status == 409).ShouldBe(7);
    }

    [Fact]
    public async Task Patients_see_only_what_is_theirs()
    {
        var staff = await Staff();
        var (patient, id) = await Desk.Patient();
        var (other, otherId) = await Desk.Patient();
        var appointment = (await staff.Post("/api/appointments", Appointment(await Desk.Doctor(), id, "13:00"))).Expect(201).Id;

        (await patient.Get("/api/appointments")).Expect(200).Text.ShouldContain(appointment);
        (await other.Get("/api/appointments")).Expect(200).Text.ShouldNotContain(appointment);
        (await other.Get($"/api/appointments/{appointment}")).Status.ShouldBeOneOf(403, 404);
        (await other.Post($"/api/appointments/{appointment}/cancel")).Status.ShouldBeOneOf(403, 404);
        (await patient.Get($"/api/patients/{otherId}")).Status.ShouldBeOneOf(403, 404);
        (await patient.Post("/api/appointments", Appointment(await Desk.Doctor(), otherId, "13:00"))).Expect(403);
        (await patient.Post("/api/doctors", DoctorBody())).Expect(403);
        (await Visitor.Get("/api/appointments")).Expect(401);
        (await Visitor.Get("/api/doctors")).Expect(200);
    }

    [Fact]
    public async Task Staff_read_who_changed_an_appointment_and_when()
    {
        var staff = await Staff();
        var (patient, id) = await Desk.Patient();
        var appointment = (await staff.Post("/api/appointments", Appointment(await Desk.Doctor(), id, "14:00"))).Expect(201).Id;
        (await patient.Patch($"/api/appointments/{appointment}", new { reason = "It got worse" })).Expect(200);
        (await staff.Post($"/api/appointments/{appointment}/check-in")).Expect(200);

        var history = (await staff.Get($"/api/appointments/{appointment}/history")).Expect(200)["items"].AsArray();

        history.Count.ShouldBe(2);
        history[0]!["field"]!.ToString().ShouldBe("reason");
        history[0]!["to"]!.ToString().ShouldBe("It got worse");
        history[1]!["changedBy"]!["email"]!.ToString().ShouldBe("desk@example.com");
        history[1]!["changedById"]!.ToString().ShouldNotBe(history[0]!["changedById"]!.ToString());
        DateTimeOffset
            .Parse(history[1]!["changedAt"]!.ToString(), CultureInfo.InvariantCulture)
            .ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        (await patient.Get($"/api/appointments/{appointment}/history")).Expect(403);
    }

    [Fact]
    public async Task Lists_have_20_items_by_default_and_100_at_most()
    {
        var staff = await Staff();
        for (var i = 0; i < 21; i++)
        {
            (await staff.Post("/api/doctors", DoctorBody())).Expect(201);
        }

        (await Visitor.Get("/api/doctors")).Expect(200)["items"].AsArray().Count.ShouldBe(20);
        (await Visitor.Get("/api/doctors?pageSize=5&page=2")).Expect(200)["items"].AsArray().Count.ShouldBe(5);
        (await Visitor.Get("/api/doctors?pageSize=101")).Expect(400);
    }

    private static string At(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:00'Z'", CultureInfo.InvariantCulture);

    public sealed class Application() : BuiltApplication("clinic.md", $"staff:desk@example.com:{Api.Password}");
}
