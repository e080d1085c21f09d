using System.Globalization;
using static AgenticAi.EndToEnd.Tests.BlackBox.ClinicBodies;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>What the people at the clinic's desk do before a patient comes.</summary>
internal sealed class ClinicDesk(Api visitor)
{
    public Task<Api> Staff() => visitor.SignIn("desk@example.com", Api.Password);

    public static string Email() => $"patient-{Guid.NewGuid():N}@example.com";

    public async Task<(Api Patient, string Id)> Patient(string? notes = null)
    {
        var email = Email();
        (await visitor.Post("/api/auth/register", new { email, password = Api.Password })).Expect(201);
        var body = PatientBody(email);
        body["notes"] = notes;
        var id = (await (await Staff()).Post("/api/patients", body)).Expect(201).Id;
        return (await visitor.SignIn(email, Api.Password), id);
    }

    /// <summary>A doctor who works on these days.</summary>
    public async Task<string> Doctor(string[]? days = null, string from = "08:00", string until = "16:00")
    {
        var staff = await Staff();
        var doctor = (await staff.Post("/api/doctors", DoctorBody())).Expect(201).Id;
        foreach (var day in days ?? ["Tuesday"])
        {
            (await staff.Post("/api/working-hours", Hours(doctor, from, until, day))).Expect(201);
        }

        return doctor;
    }

    public async Task<List<string>> Slots(string doctor, int duration = 30, string day = Day)
    {
        var slots = (await visitor.Get($"/api/doctors/{doctor}/slots?date={day}&duration={duration}&pageSize=100")).Expect(200);
        return
        [
            .. slots["items"]
                .AsArray()
                .Select(slot =>
                    DateTimeOffset
                        .Parse(slot!["start"]!.ToString(), CultureInfo.InvariantCulture)
                        .UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)
                ),
        ];
    }
}
