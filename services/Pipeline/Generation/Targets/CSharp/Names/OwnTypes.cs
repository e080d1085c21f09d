namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>Types that the target itself brings, with the part of their namespace below the root. Entities and messages never get these names.</summary>
internal static class OwnTypes
{
    public static IReadOnlyDictionary<string, string> Namespaces { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AppDbContext"] = "Data",
        ["ConstraintRules"] = "Data",
        ["ConstraintRule"] = "Data",
        ["LikePattern"] = "Data",
        ["Median"] = "Data",
        ["Change"] = "Data",
        ["ChangeRecorder"] = "Data",
        ["IdempotentAnswer"] = "Data",
        ["LoginAttempt"] = "Data",
        ["RunningNumbers"] = "Data",
        ["RandomCode"] = "Data",
        ["Slug"] = "Data",
        ["TimestampInterceptor"] = "Data",
        ["Migrator"] = "Data",
        ["ReferenceConverter"] = "Hosting.Json",
        ["Optional"] = "Hosting.Json",
        ["ValidationErrors"] = "Hosting.Errors",
        ["ValidationException"] = "Hosting.Errors",
        ["RefusedException"] = "Hosting.Errors",
        ["CurrentUser"] = "Accounts",
    };
}
