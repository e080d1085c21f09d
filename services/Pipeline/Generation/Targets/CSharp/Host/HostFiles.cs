using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>All files of the host.</summary>
internal static class HostFiles
{
    public static IReadOnlyList<HostFile> All { get; } =
    [
        new("Solution/Application.sln", "{root}.sln"),
        new("Solution/Directory.Build.props", "Directory.Build.props"),
        new("Solution/Directory.Packages.props", "Directory.Packages.props"),
        new("Solution/editorconfig", ".editorconfig"),
        new("Solution/gitignore", ".gitignore"),
        new("Solution/dockerignore", ".dockerignore"),
        new("Solution/global.json", "global.json"),
        new("Solution/Dockerfile", "Dockerfile"),
        new("Solution/compose.yaml", "compose.yaml"),
        new("Solution/README.md", "README.md", "documentation"),
        new("Tests/Tests.csproj", "tests/{root}.Tests/{root}.Tests.csproj", "tests"),
        new("Tests/TestApplication.cs", "tests/{root}.Tests/TestApplication.cs", "tests"),
        new("Tests/ServiceTests.cs", "tests/{root}.Tests/ServiceTests.cs", "tests"),
        new("Project/Application.csproj", "src/{root}/{root}.csproj"),
        new("Project/Program.cs", "src/{root}/Program.cs"),
        new("Project/appsettings.json", "src/{root}/appsettings.json"),
        .. InProject("host", null, "Hosting/HostingExtensions.cs", "Hosting/RequestUrls.cs", "Hosting/SecurityHeaders.cs"),
        .. InProject("host", null, "Hosting/Clock/ClockExtensions.cs", "Hosting/Clock/OffsetClock.cs"),
        .. InProject("host", null, "Hosting/Health/DatabaseCheck.cs", "Hosting/Health/HealthBody.cs", "Hosting/Health/HealthExtensions.cs"),
        .. InProject("host", null, "Hosting/Json/DurationConverter.cs", "Hosting/Json/Optional.cs", "Hosting/Json/OptionalConverter.cs"),
        .. InProject("host", HasForms, "Hosting/Forms/FormBody.cs"),
        .. InProject("host", HasServerPrefix, "Hosting/ServerPrefix.cs"),
        .. InProject(
            "host",
            HasEntityTags,
            "Hosting/Versions/EntityTag.cs",
            "Hosting/Versions/EntityTagExtensions.cs",
            "Hosting/Versions/TaggedAnswer.cs"
        ),
        .. InProject("host", HonoursIfMatch, "Hosting/Versions/VersionRequirement.cs"),
        .. InProject("lists", HasLists, "Hosting/Lists/Ordering.cs", "Hosting/Lists/Page.cs", "Hosting/Lists/SortWish.cs"),
        .. InProject("lists", HasCursors, "Hosting/Lists/Keyset.cs", "Hosting/Lists/KeysetOrdering.cs", "Hosting/Lists/ListCursor.cs"),
        .. InProject("lists", HasSlots, "Hosting/Times/FreeTime.cs", "Hosting/Times/TimeSlot.cs"),
        .. InProject("host", null, "Hosting/Telemetry/TelemetryExport.cs", "Hosting/Telemetry/TelemetryExtensions.cs"),
        .. InProject(
            "errors",
            null,
            "Hosting/Errors/ApiError.cs",
            "Hosting/Errors/ConstraintBreach.cs",
            "Hosting/Errors/ErrorBody.cs",
            "Hosting/Errors/ErrorExtensions.cs",
            "Hosting/Errors/ErrorHandler.cs",
            "Hosting/Errors/ErrorWriter.cs",
            "Hosting/Errors/MalformedRequest.cs",
            "Hosting/Errors/RefusedException.cs",
            "Hosting/Errors/ValidationErrors.cs"
        ),
        .. InProject(
            "api-document",
            null,
            "Hosting/Documents/ApiDocumentExtensions.cs",
            "Hosting/Documents/DocumentInformation.cs",
            "Hosting/Documents/OperationFacts.cs",
            "Hosting/Documents/RefusalExtensions.cs",
            "Hosting/Documents/RefusalMetadata.cs",
            "Hosting/Documents/SchemaFacts.cs"
        ),
        .. InProject(
            "database",
            null,
            "Data/DatabaseExtensions.cs",
            "Data/ExclusiveTransactions.cs",
            "Data/Migrations.cs",
            "Data/RelatedRows.cs",
            "Data/UniqueMembers.cs"
        ),
        .. InProject("database", NeedsIdempotency, "Data/IdempotentAnswers.cs"),
        Migration("idempotency", NeedsIdempotency),
        .. InProject("database", NeedsCounters, "Data/Counters.cs"),
        Migration("counters", NeedsCounters),
        .. InProject(
            "accounts",
            HasAccounts,
            "Accounts/AccountsExtensions.cs",
            "Accounts/AccountsOptions.cs",
            "Accounts/AccountsOptionsValidator.cs",
            "Accounts/AccountsStart.cs",
            "Accounts/CurrentUser.cs",
            "Accounts/FailedLogins.cs",
            "Accounts/Passwords.cs",
            "Accounts/Roles.cs",
            "Accounts/SigningKey.cs",
            "Accounts/StartingUser.cs",
            "Accounts/TokenAuthentication.cs",
            "Accounts/Tokens.cs"
        ),
        Migration("accounts", HasAccounts),
    ];

    private static bool HasAccounts(ApplicationModel model) => model.Domain.Accounts is not null;

    private static bool HasForms(ApplicationModel model) => model.Api.Bodies.Exists(body => body.IsForm);

    public static bool HasServerPrefix(ApplicationModel model) => model.Api.ServerPrefix is { Length: > 1 };

    private static bool HasEntityTags(ApplicationModel model) => model.Api.Operations.Exists(operation => operation.Response.HasEntityTag);

    private static bool HonoursIfMatch(ApplicationModel model) => model.Api.Operations.Exists(operation => operation.HonoursIfMatch);

    private static bool HasLists(ApplicationModel model) =>
        model.Api.Operations.Exists(operation => operation.Kind is OperationKind.List or OperationKind.Slots);

    private static bool HasSlots(ApplicationModel model) => model.Api.Operations.Exists(operation => operation.Kind == OperationKind.Slots);

    private static bool HasCursors(ApplicationModel model) =>
        model.Api.Operations.Exists(operation => operation is { Kind: OperationKind.List, List.Paging: PagingKind.Cursor });

    public static bool NeedsIdempotency(ApplicationModel model) => model.Api.Operations.Exists(operation => operation.IdempotencyHeader is not null);

    private static bool NeedsCounters(ApplicationModel model) =>
        model.Domain.Entities.Exists(entity => entity.Attributes.Exists(attribute => attribute.Generator?.Kind == GeneratorKind.RunningNumber));

    private static IEnumerable<HostFile> InProject(string task, Func<ApplicationModel, bool>? isNeeded, params string[] templates) =>
        templates.Select(template => HostFile.InProject(template, task, isNeeded));

    private static HostFile Migration(string name, Func<ApplicationModel, bool> isNeeded) =>
        new($"Data/Migrations/{name}.sql", $"src/{{root}}/Data/Migrations/0000_{name}.sql", "database", isNeeded, FileKind.Permanent);
}
