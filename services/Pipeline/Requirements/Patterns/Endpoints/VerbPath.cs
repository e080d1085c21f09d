using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>Paths that name no collection: verb-style (<c>/add_to_cart</c>, <c>/createOrder</c>), own things (<c>/orders/mine</c>, <c>/me</c>), singletons (<c>/cart</c>).</summary>
internal static class VerbPath
{
    public static (OperationKind Kind, Entity? Entity, string? Word) Read(InferenceContext context, EndpointMention mention, string word)
    {
        var words = Naming.Words(word);
        var segments = PathShape.Segments(mention.Path);
        if (IsOwn(word))
        {
            return Own(context, mention, segments);
        }

        if (words.Count > 1 && OfVerb(words[0], words[^1]) is { } kind)
        {
            var noun = string.Join(
                ' ',
                words.Skip(1).Where(part => part is not ("to" or "from" or "in" or "all" or "my" or "the" or "a" or "by" or "id"))
            );
            var entity = context.Vocabulary.Entity(noun) ?? context.Vocabulary.Entity(noun + " item") ?? context.Vocabulary.Entity(words[^1]);
            return (kind, entity, word);
        }

        var part = context.Vocabulary.Entity(word + " item");
        return mention.Method switch
        {
            "GET" => (OperationKind.Report, null, word),
            "DELETE" when part is not null => (OperationKind.DeleteAll, part, "clear " + word),
            "PUT" or "PATCH" => (OperationKind.Procedure, null, "update " + word),
            _ => (OperationKind.Procedure, null, word),
        };
    }

    private static bool IsOwn(string word) => word is "me" or "mine" or "my" or "self" or "current";

    /// <summary>"/orders/mine" lists the caller's rows, "/users/me" and "/me" are the caller.</summary>
    private static (OperationKind, Entity?, string?) Own(InferenceContext context, EndpointMention mention, IReadOnlyList<string> segments)
    {
        var entity = segments.Count > 1 ? context.Vocabulary.Entity(segments[^2]) : context.Vocabulary.AccountEntity;
        var isAccount = entity == context.Vocabulary.AccountEntity;
        return (mention.Method, isAccount) switch
        {
            ("GET", false) => (OperationKind.List, entity, $"list my {entity?.Plural}"),
            ("GET", true) => (OperationKind.Report, null, "me"),
            _ => (OperationKind.Procedure, null, "update me"),
        };
    }

    private static OperationKind? OfVerb(string verb, string last) =>
        verb switch
        {
            "get" or "list" or "fetch" or "show" or "view" or "search" or "find" or "read" => WordForms.IsPlural(last) || verb is "list" or "search"
                ? OperationKind.List
                : OperationKind.Get,
            "add" or "create" or "new" or "make" or "place" or "post" or "submit" or "insert" => OperationKind.Create,
            "update" or "edit" or "change" or "modify" or "set" => OperationKind.Patch,
            "remove" or "delete" or "destroy" or "drop" => OperationKind.Delete,
            "clear" or "empty" => OperationKind.DeleteAll,
            _ when WordForms.IsVerb(verb) => OperationKind.Action,
            _ => null,
        };
}
