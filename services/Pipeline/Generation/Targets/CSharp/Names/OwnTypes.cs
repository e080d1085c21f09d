namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>Types that the target itself brings, with the part of their namespace below the root. Entities and messages never get these names.</summary>
internal static class OwnTypes
{
    public static IReadOnlyDictionary<string, string> Namespaces { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AppDbContext"] = "Data",
            ["LikePattern"] = "Data",
            ["Median"] = "Data",
            ["ChangeHistory"] = "Data",
            ["IdempotentAnswer"] = "Data",
            ["LoginAttempt"] = "Data",
            ["Slug"] = "Data",
            ["ReferenceConverter"] = "Hosting.Json",
            ["ReferenceListConverter"] = "Hosting.Json",
            ["OptionalReferenceConverter"] = "Hosting.Json",
            ["OptionalReferenceListConverter"] = "Hosting.Json",
            ["ReferenceReader"] = "Hosting.Json",
            ["Checks"] = "Hosting.Errors",
            ["RowId"] = "Data",
            ["EntityTag"] = "Hosting.Versions",
            ["TaggedAnswer"] = "Hosting.Versions",
            ["Optional"] = "Hosting.Json",
            ["DurationConverter"] = "Hosting.Json",
            ["JsonShape"] = "Hosting.Json",
            ["FormBody"] = "Hosting.Forms",
            ["ValidationErrors"] = "Hosting.Errors",
            ["ValidationException"] = "Hosting.Errors",
            ["RefusedException"] = "Hosting.Errors",
            ["CurrentUser"] = "Accounts",
            ["Roles"] = "Accounts",
            ["Tokens"] = "Accounts",
            ["Passwords"] = "Accounts",
            ["FailedLogins"] = "Accounts",
            ["SigningKey"] = "Accounts",
            ["StartingUser"] = "Accounts",
            ["ApiError"] = "Hosting.Errors",
            ["ErrorBody"] = "Hosting.Errors",
            ["Page"] = "Hosting.Lists",
            ["SortWish"] = "Hosting.Lists",
            ["TimeSlot"] = "Hosting.Times",
            ["FreeTime"] = "Hosting.Times",
            ["ListCursor"] = "Hosting.Lists",
            ["Keyset"] = "Hosting.Lists",
            ["IdempotentAnswers"] = "Data",
        };

    /// <summary>Extension methods of the target, with the part of their namespace below the root.</summary>
    public static IReadOnlyDictionary<string, string> Extensions { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BeginExclusiveAsync"] = "Data",
            ["NextNumberAsync"] = "Data",
            ["LoadRelatedAsync"] = "Data",
            ["RequireRoles"] = "Accounts",
            ["Refuses"] = "Hosting.Documents",
            ["BaseUrl"] = "Hosting",
            ["OrderedBy"] = "Hosting.Lists",
            ["InOrderOf"] = "Hosting.Lists",
            ["WithEntityTag"] = "Hosting.Versions",
            ["RequireVersion"] = "Hosting.Versions",
        };
}
