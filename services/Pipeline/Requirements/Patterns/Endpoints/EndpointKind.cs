using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Availability;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>What an endpoint does, on which entity, and the word that names it where the entity does not.</summary>
internal static partial class EndpointKind
{
    public static (OperationKind Kind, Entity? Entity, string? Word) Of(
        InferenceContext context,
        Statement statement,
        EndpointMention mention,
        PathShape shape
    )
    {
        if (Account(context, mention, EndpointTail.Of(statement, mention).Request) is { } account)
        {
            return account;
        }

        if (shape.Collection is { } collection)
        {
            return (OfCollection(mention.Method), collection, null);
        }

        if (mention.Method == "GET" && AvailabilityWords.Collection(context, mention.Path) is { } offered)
        {
            return (OperationKind.List, offered, $"list {Naming.Phrase(shape.Word!)} {offered.Plural}");
        }

        if (shape.Word is null)
        {
            return shape.Row is { } row ? (OfRow(mention.Method), row, null) : (OperationKind.Report, null, null);
        }

        return shape.Row is { } acted ? Below(mention, shape, acted) : VerbPath.Read(context, mention, shape.Word);
    }

    private static (OperationKind, Entity?, string?) Below(EndpointMention mention, PathShape shape, Entity row) =>
        mention.Method == "GET"
            ? (OperationKind.Report, row, shape.Word)
            : (OperationKind.Action, row, mention.Method == "DELETE" ? "un" + shape.Word : shape.Word);

    private static OperationKind OfCollection(string method) =>
        method switch
        {
            "GET" => OperationKind.List,
            "POST" => OperationKind.Create,
            "DELETE" => OperationKind.DeleteAll,
            _ => OperationKind.Replace,
        };

    private static OperationKind OfRow(string method) =>
        method switch
        {
            "GET" => OperationKind.Get,
            "PUT" => OperationKind.Replace,
            "DELETE" => OperationKind.Delete,
            "POST" => OperationKind.Action,
            _ => OperationKind.Patch,
        };

    private static (OperationKind, Entity?, string?)? Account(InferenceContext context, EndpointMention mention, IReadOnlyList<JsonSketch>? request)
    {
        var last = PathShape.Segments(mention.Path) is [.., var segment] ? segment : "";
        if (mention.Method != "POST" || context.Model.Domain.Accounts is null)
        {
            return null;
        }

        var hasPassword = request?.Any(member => member.Name == "password" || member.Members.Any(inner => inner.Name == "password")) == true;
        return last switch
        {
            _ when Register().IsMatch(last) => (OperationKind.Register, context.Vocabulary.AccountEntity, null),
            _ when Login().IsMatch(last) => (OperationKind.Login, context.Vocabulary.AccountEntity, null),
            "users" or "accounts" or "user" when hasPassword => (OperationKind.Register, context.Vocabulary.AccountEntity, null),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?:register|sign-?_?up|registration|registrations|create_account|create-account)$", RegexOptions.IgnoreCase)]
    private static partial Regex Register();

    [GeneratedRegex(@"^(?:log-?_?in|sign-?_?in|sessions?|tokens?|authenticate)$", RegexOptions.IgnoreCase)]
    private static partial Regex Login();
}
