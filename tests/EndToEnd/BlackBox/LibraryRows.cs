using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>What a library holds and what people do with it, as they send it.</summary>
internal static class LibraryRows
{
    private static int _number = Random.Shared.Next(1_000_000);

    public static string Next(string prefix) => $"{prefix}{Interlocked.Increment(ref _number)}x{Guid.NewGuid():N}";

    public static async Task<JsonNode> Title(Api desk) => (
            await desk.Post(
                "/api/titles",
                new
                {
                    name = Next("Name "),
                    writers = new[] { Next("First "), Next("Second ") },
                    isbn = Next("978"),
                    yearOfPublication = 1999,
                }
            )
        ).Expect(201).Json!;

    public static async Task<JsonNode> Copy(Api desk, JsonNode title, string condition = "good") => (
            await desk.Post(
                "/api/copies",
                new
                {
                    barcode = Next("C"),
                    condition,
                    titleId = title["id"]!.ToString(),
                }
            )
        ).Expect(201).Json!;

    public static async Task<JsonNode> Member(Api desk, string born = "1985-07-01", string? email = null) => (
            await desk.Post(
                "/api/members",
                new
                {
                    fullName = Next("Reader "),
                    email = email ?? $"{Next("reader")}@example.com",
                    dateOfBirth = born,
                }
            )
        ).Expect(201).Json!;

    public static Task<Answer> Lend(Api who, JsonNode copy, JsonNode member) =>
        who.Post("/api/loans", new { copyId = copy["id"]!.ToString(), memberId = member["id"]!.ToString() });

    public static Task<Answer> Reserve(Api who, JsonNode title, JsonNode member) =>
        who.Post("/api/reservations", new { titleId = title["id"]!.ToString(), memberId = member["id"]!.ToString() });
}
