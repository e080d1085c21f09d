using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>A path segment that is a command: <c>create_cart</c>, <c>findByStatus</c>, <c>add_item_to_cart</c>, <c>login</c>.</summary>
/// <param name="Noun">PascalCase singular; empty for none.</param>
internal sealed record VerbPhrase(IntentKind Kind, string Noun)
{
    private static readonly Dictionary<string, IntentKind> Verbs = new(StringComparer.Ordinal)
    {
        ["create"] = IntentKind.Create,
        ["new"] = IntentKind.Create,
        ["insert"] = IntentKind.Create,
        ["add"] = IntentKind.Create,
        ["register"] = IntentKind.Create,
        ["make"] = IntentKind.Create,
        ["get"] = IntentKind.Get,
        ["fetch"] = IntentKind.Get,
        ["read"] = IntentKind.Get,
        ["show"] = IntentKind.Get,
        ["view"] = IntentKind.Get,
        ["find"] = IntentKind.Get,
        ["retrieve"] = IntentKind.Get,
        ["list"] = IntentKind.List,
        ["search"] = IntentKind.List,
        ["all"] = IntentKind.List,
        ["update"] = IntentKind.Patch,
        ["edit"] = IntentKind.Patch,
        ["modify"] = IntentKind.Patch,
        ["change"] = IntentKind.Patch,
        ["replace"] = IntentKind.Replace,
        ["set"] = IntentKind.Replace,
        ["save"] = IntentKind.Replace,
        ["delete"] = IntentKind.Delete,
        ["remove"] = IntentKind.Delete,
        ["destroy"] = IntentKind.Delete,
        ["upload"] = IntentKind.Other,
        ["login"] = IntentKind.Other,
        ["logout"] = IntentKind.Other,
        ["signin"] = IntentKind.Other,
        ["signup"] = IntentKind.Other,
        ["signout"] = IntentKind.Other,
        ["calculate"] = IntentKind.Other,
        ["compute"] = IntentKind.Other,
        ["convert"] = IntentKind.Other,
        ["verify"] = IntentKind.Other,
        ["validate"] = IntentKind.Other,
        ["send"] = IntentKind.Other,
        ["checkout"] = IntentKind.Other,
        ["authenticate"] = IntentKind.Other,
        ["refresh"] = IntentKind.Other,
        ["reset"] = IntentKind.Other,
        ["cancel"] = IntentKind.Other,
        ["clear"] = IntentKind.Other,
    };

    /// <summary>Null when the segment is a noun.</summary>
    public static VerbPhrase? Of(string segment)
    {
        var words = Naming.Words(segment);
        if (
            words.Count == 0
            || !Verbs.TryGetValue(words[0], out var kind)
            || (words.Count == 1 && words[0] is "view" or "change" or "show" or "set" or "find" or "new")
        )
        {
            return null;
        }

        var rest = words.Skip(1).Where(word => word is not ("all" or "a" or "an" or "the" or "one" or "my")).ToList();
        var part = rest.FindIndex(word => word is "to" or "into" or "from");
        if (part >= 0 && kind is IntentKind.Create or IntentKind.Delete)
        {
            return new VerbPhrase(kind == IntentKind.Create ? IntentKind.AddPart : IntentKind.RemovePart, NameOf(rest.Skip(part + 1)));
        }

        var isList = kind == IntentKind.Get && words.Contains("all");
        return new VerbPhrase(isList ? IntentKind.List : kind, NameOf(rest.TakeWhile(word => word is not ("by" or "with" or "for" or "in" or "of"))));
    }

    private static string NameOf(IEnumerable<string> words) => Naming.Pascal(WordForms.Singular(string.Join(' ', words)));
}
