using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <param name="Noun">What it is about, PascalCase singular; empty when its name does not tell.</param>
/// <param name="IsNamed">A verb in the path told (<c>/create_cart</c>, <c>/pet/findByStatus</c>), not the method.</param>
internal sealed record Intent(IntentKind Kind, string Noun, bool IsNamed)
{
    public static Intent Of(ApiOperation operation, PathShape path, MessageShape read)
    {
        if (VerbPhrase.Of(path.Noun) is { } phrase)
        {
            var above = path.Steps.Count > 1 ? path.Steps[^2].Name : "";
            return new Intent(
                phrase.Kind == IntentKind.Get && read.IsList ? IntentKind.List : phrase.Kind,
                phrase.Noun.Length > 0 ? phrase.Noun : above,
                true
            );
        }

        return new Intent(OfMethod(operation.Method, path, read), path.Steps.Count == 0 ? "" : path.Steps[^1].Name, false);
    }

    private static IntentKind OfMethod(string method, PathShape path, MessageShape read) =>
        (method, path.IsItem) switch
        {
            ("GET", _) when read.IsList => IntentKind.List,
            ("GET", _) => IntentKind.Get,
            ("POST", false) => IntentKind.Create,
            ("PUT", _) => IntentKind.Replace,
            ("PATCH", _) => IntentKind.Patch,
            ("DELETE", true) => IntentKind.Delete,
            ("DELETE", false) => IntentKind.DeleteAll,
            _ => IntentKind.Other,
        };
}
