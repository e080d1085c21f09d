using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Security;

/// <summary>The words by which documents call credentials, tokens and the operations around them.</summary>
internal static class AccountWords
{
    private static readonly string[] Identifiers = ["email", "username", "user_name", "login", "phone", "handle", "name"];

    private static readonly HashSet<string> SignIn = new(
        ["login", "signin", "authenticate", "authentication", "session", "sessions", "token", "logon"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> SignUp = new(["register", "registration", "signup", "join"], StringComparer.Ordinal);

    private static readonly HashSet<string> People = new(
        ["user", "account", "customer", "member", "profile", "client", "person"],
        StringComparer.Ordinal
    );

    /// <summary>Token, Password, or null for any other member of an account.</summary>
    public static MemberKind? KindOf(string name) =>
        Naming.Snake(name) switch
        {
            "token" or "access_token" or "jwt" or "auth_token" or "id_token" or "session_token" => MemberKind.Token,
            "password" or "passwd" or "pass" or "secret" => MemberKind.Password,
            _ => null,
        };

    public static bool HasPassword(Call call) => Inputs(call).Any(name => KindOf(name) == MemberKind.Password);

    /// <summary>JSON name of what people sign in with; null when nothing fits.</summary>
    public static string? Identifier(IEnumerable<string> names) =>
        Identifiers.Select(wanted => names.FirstOrDefault(name => Naming.Snake(name) == wanted)).FirstOrDefault(name => name is not null);

    public static IEnumerable<string> Inputs(Call call) =>
        (call.Write.Schema?.Properties ?? []).Select(property => property.Name).Concat(call.Operation.Query.Select(parameter => parameter.Name));

    public static bool IsSignIn(Call call) => HasPassword(call) && !IsSignUp(call) && Words(call).Any(SignIn.Contains);

    public static bool IsSignUp(Call call) => call.Method == "POST" && HasPassword(call) && Words(call).Any(SignUp.Contains);

    /// <summary>"POST /users" with a password.</summary>
    public static bool MakesAccount(Call call) =>
        call is { Method: "POST", Path.IsItem: false } && HasPassword(call) && call.Path.Steps.Any(step => People.Contains(Naming.Snake(step.Name)));

    public static bool IsPerson(string resource) => People.Contains(Naming.Snake(resource));

    private static IEnumerable<string> Words(Call call) =>
        call
            .Path.Steps.Select(step => step.Noun)
            .Append(call.Operation.Id)
            .SelectMany(Naming.Words)
            .Concat(call.Path.Steps.Select(step => Naming.Snake(step.Noun).Replace("_", "", StringComparison.Ordinal)))
            .Concat(SignWords(call.Operation));

    // "Sign up", "log in"
    private static IEnumerable<string> SignWords(ApiOperation operation)
    {
        var words = Naming.Words(operation.Id).Concat(Naming.Words(operation.Summary)).ToList();
        return words
            .Zip(words.Skip(1), (first, second) => first is "sign" or "log" && second is "in" or "up" or "on" ? first + second : "")
            .Where(word => word.Length > 0);
    }
}
