namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Source;

/// <summary>Framework types and extension methods of generated code whose namespaces are not used implicitly. A generator that writes a new one adds it here.</summary>
internal static class FrameworkNamespaces
{
    private static readonly Dictionary<string, string> Types = Index(
        (
            "Microsoft.EntityFrameworkCore",
            "EF DbContext DbSet DbContextOptions DbUpdateException DbUpdateConcurrencyException ModelBuilder IEntityTypeConfiguration EntityState DeleteBehavior"
        ),
        ("Microsoft.EntityFrameworkCore.Metadata.Builders", "EntityTypeBuilder"),
        ("Microsoft.EntityFrameworkCore.Diagnostics", "SaveChangesInterceptor DbContextEventData InterceptionResult"),
        ("Microsoft.EntityFrameworkCore.ChangeTracking", "EntityEntry PropertyEntry ValueComparer"),
        ("Microsoft.EntityFrameworkCore.Storage.ValueConversion", "ValueConverter"),
        ("Npgsql", "NpgsqlConnection NpgsqlDataSource NpgsqlCommand NpgsqlTransaction PostgresException PostgresErrorCodes"),
        ("System.Diagnostics.CodeAnalysis", "DisallowNull"),
        ("System.Linq.Expressions", "Expression ExpressionVisitor ParameterExpression MemberExpression BinaryExpression"),
        ("System.Text", "Encoding StringBuilder NormalizationForm"),
        (
            "System.Text.Json",
            "JsonElement JsonDocument JsonSerializer JsonSerializerOptions JsonException JsonNamingPolicy JsonTokenType JsonValueKind Utf8JsonReader Utf8JsonWriter"
        ),
        (
            "System.Text.Json.Serialization",
            "JsonPropertyName JsonUnmappedMemberHandling JsonIgnore JsonIgnoreCondition JsonStringEnumMemberName JsonStringEnumConverter JsonConverter"
        ),
        ("System.Text.RegularExpressions", "Regex GeneratedRegex RegexOptions"),
        (
            "System.ComponentModel.DataAnnotations",
            "Required StringLength MinLength MaxLength Length RegularExpression AllowedValues EmailAddress Url Phone"
        ),
        ("System.ComponentModel", "Description DefaultValue"),
        ("System.Security.Cryptography", "SHA256 RandomNumberGenerator"),
        ("System.Security.Claims", "Claim ClaimsPrincipal ClaimTypes ClaimsIdentity"),
        ("System.Globalization", "CultureInfo CharUnicodeInfo UnicodeCategory DateTimeStyles NumberStyles"),
        ("System.Collections.Frozen", "FrozenDictionary FrozenSet"),
        ("System.Buffers.Binary", "BinaryPrimitives"),
        ("System.Reflection", "Assembly"),
        ("System.Text.Json.Nodes", "JsonNode"),
        ("System.Net", "HttpStatusCode"),
        ("System.Net.Mail", "MailAddress"),
        (
            "Microsoft.AspNetCore.Http.HttpResults",
            "Ok Created CreatedAtRoute NoContent NotFound Conflict JsonHttpResult ContentHttpResult StatusCodeHttpResult"
        ),
        ("Microsoft.AspNetCore.Http.Json", "JsonOptions"),
        ("Microsoft.AspNetCore.Mvc", "FromQuery FromHeader FromBody FromRoute ProblemDetails"),
        ("Microsoft.Extensions.Diagnostics.HealthChecks", "IHealthCheck HealthCheckResult HealthCheckContext"),
        ("Microsoft.Extensions.Options", "IOptions")
    );

    private static readonly Dictionary<string, string> Extensions = Index(
        (
            "Microsoft.EntityFrameworkCore",
            "AnyAsync AllAsync CountAsync LongCountAsync SumAsync AverageAsync MinAsync MaxAsync ToListAsync ToArrayAsync FirstAsync FirstOrDefaultAsync SingleAsync SingleOrDefaultAsync ToDictionaryAsync "
                + "ForEachAsync AsNoTracking AsSplitQuery Include ThenInclude ExecuteDeleteAsync ExecuteUpdateAsync ExecuteSqlAsync ExecuteSqlRawAsync FromSql FromSqlRaw SqlQuery SqlQueryRaw BeginTransactionAsync "
                + "LoadAsync IgnoreQueryFilters TagWith UseNpgsql GetDbConnection GetConnectionString ToTable HasColumnName HasColumnType"
        ),
        ("System.Collections.Frozen", "ToFrozenDictionary ToFrozenSet"),
        ("Microsoft.EntityFrameworkCore.Storage", "GetDbTransaction")
    );

    public static string? OfType(string name) => Types.GetValueOrDefault(name);

    public static string? OfExtension(string name) => Extensions.GetValueOrDefault(name);

    private static Dictionary<string, string> Index(params ReadOnlySpan<(string Namespace, string Names)> groups)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (space, names) in groups)
        {
            foreach (var name in names.Split(' '))
            {
                index[name] = space;
            }
        }

        return index;
    }
}
