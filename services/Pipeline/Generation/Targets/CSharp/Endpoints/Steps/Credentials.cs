using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Where a request holds the identifier, the password and the role.</summary>
internal sealed class Credentials
{
    private readonly Handler _handler;
    private readonly Accounts _accounts;

    public Credentials(Handler handler)
    {
        _handler = handler;
        _accounts = handler.Names.Model.Domain.Accounts!;
        Attribute = handler.Names.Account!.FindAttribute(_accounts.Identifier);
        Identifier = Find(_accounts.Identifier) ?? Other();
        Password = Find("password") ?? "\"\"";
        Role = Find("role");
    }

    /// <summary>The attribute of the account that people sign in with.</summary>
    public AttributeNames? Attribute { get; }

    public string Property => Attribute?.Property ?? "Email";

    /// <summary>C# for what the client sent.</summary>
    public string Identifier { get; }

    public string Password { get; }

    /// <summary>Null when clients do not name a role.</summary>
    public string? Role { get; }

    /// <summary>C# for the identifier as it is stored.</summary>
    public string Normalized =>
        Attribute?.Attribute.Type is null or AttributeType.Email ? $"{Identifier}.Trim().ToLowerInvariant()" : $"{Identifier}.Trim()";

    private string? Find(string name)
    {
        if (_handler.Body is not { } body)
            return Inputs.Of(_handler.Operation).FirstOrDefault(parameter => Means(parameter.Member, parameter.Name, name)) is { } parameter
                ? $"{Locals.ForParameter(parameter.Name)}{(parameter.Required ? "" : "!")}"
                : null;
        var property = RequestShape.Of(_handler.Names, body).FirstOrDefault(candidate => Means(candidate.Field.Member, candidate.Field.Name, name));
        return property is null ? null : $"request.{property.Property}{(name == "role" ? "" : "!")}";
    }

    /// <summary>The only member besides the password, when none is called as the identifier.</summary>
    private string Other()
    {
        var property = _handler.Body is { } body
            ? RequestShape.Of(_handler.Names, body).FirstOrDefault(candidate => candidate.Field.Name != "password")
            : null;
        return property is null ? "\"\"" : $"request.{property.Property}!";
    }

    private static bool Means(string? member, string field, string name) => (member ?? field) == name;
}
