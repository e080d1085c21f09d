using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>What people send to the clinic.</summary>
internal static class ClinicBodies
{
    /// <summary>A Tuesday.</summary>
    public const string Day = "2030-01-15";

    public static JsonObject PatientBody(string email) =>
        new()
        {
            ["fullName"] = "Ada Lovelace",
            ["birthDate"] = "1990-12-10",
            ["phone"] = "+441234567890",
            ["email"] = email,
        };

    public static object DoctorBody() =>
        new
        {
            fullName = "Elizabeth Blackwell",
            speciality = "general",
            roomNumber = "12b",
        };

    public static object Hours(string doctor, string startTime, string endTime, string weekday = "Tuesday") =>
        new
        {
            doctor,
            weekday = weekday.ToLowerInvariant(),
            startTime,
            endTime,
        };

    public static JsonObject Appointment(string doctor, string patient, string start, int duration = 30, string day = Day) =>
        new()
        {
            ["doctor"] = doctor,
            ["patient"] = patient,
            ["start"] = start.Contains('T', StringComparison.Ordinal) ? start : $"{day}T{start}:00Z",
            ["duration"] = duration,
            ["reason"] = "Check-up",
        };
}
