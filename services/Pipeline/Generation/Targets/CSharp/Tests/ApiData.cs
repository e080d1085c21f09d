using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Planning;
using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>How tests sign people up and in. Texts are C# literals.</summary>
internal sealed class ApiData
{
    public ApiData(CodeNames names)
    {
        var model = names.Model;
        var catalog = new OperationCatalog(model);
        Root = names.Root;
        Scheme = model.Domain.Accounts?.TokenScheme ?? "Bearer";
        var login = catalog.Of(OperationKind.Login).FirstOrDefault();
        var register = catalog.Of(OperationKind.Register).FirstOrDefault();
        if (login is not null && Credentials(catalog, login) is { } entered && TokenPath(model, login) is { } token)
        {
            SignIn = new
            {
                Method = HostData.Literal(login.Method),
                Path = HostData.Literal(login.Path),
                Identifier = HostData.Literal(entered.Identifier),
                Password = HostData.Literal(entered.Password),
                Envelope = catalog.BodyOf(login)?.Envelope is { } envelope ? HostData.Literal(envelope) : null,
                Token = HostData.Literal(token),
            };
        }

        if (SignIn is not null && register is not null && Credentials(catalog, register) is { } chosen)
        {
            var prefix = catalog.BodyOf(register)?.Envelope is { } envelope ? $"{envelope}." : "";
            SignUp = new
            {
                Method = HostData.Literal(register.Method),
                Path = HostData.Literal(register.Path),
                register.Response.Status,
                Identifier = HostData.Literal(prefix + chosen.Identifier),
                Password = HostData.Literal(prefix + chosen.Password),
            };
        }
    }

    public string Root { get; }

    public string Scheme { get; }

    /// <summary>When tests begin, as arguments of a date.</summary>
    public string Start { get; } = Rehearser.Start.ToString("yyyy, M, d, H, m, s", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null when nobody can sign in by a JSON body.</summary>
    public object? SignIn { get; }

    /// <summary>Null when nobody can register.</summary>
    public object? SignUp { get; }

    private static (string Identifier, string Password)? Credentials(OperationCatalog catalog, Operation operation)
    {
        var slots = catalog.Slots(operation);
        var identifier = catalog.Model.Domain.Accounts?.Identifier;
        var password = slots.FirstOrDefault(slot => slot.IsPassword);
        var name = slots.FirstOrDefault(slot =>
            !slot.IsPassword && string.Equals(slot.Field.Member ?? slot.Name, identifier, StringComparison.Ordinal)
        );
        return password is null || name is null ? null : (name.Name, password.Name);
    }

    private static string? TokenPath(ApplicationModel model, Operation login)
    {
        var field = login.Response.View is { } name ? model.Api.FindView(name)?.Fields.Find(field => field.Value.ToString() == "token") : null;
        return field is null ? null
            : login.Response.Envelope is { } envelope ? $"{envelope}.{field.Name}"
            : field.Name;
    }
}
