using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Settings;

/// <summary>"with header `Idempotency-Key` (required)", "the same key with another body: 422 `mismatch`".</summary>
internal sealed partial class IdempotencyPattern : IPattern
{
    public string Name => "idempotency";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var operation in statement
                    .Operations.Select(context.Model.Api.FindOperation)
                    .OfType<Operation>()
                    .Where(operation => operation.Method is "POST" or "PUT" or "PATCH")
            )
            {
                ReadHeader(context, statement, operation);
                ReadReplay(context, statement, operation);
                ReadMismatch(context, statement, operation);
            }
        }
    }

    private static void ReadHeader(InferenceContext context, Statement statement, Operation operation)
    {
        if (Header().Match(statement.Text) is { Success: true } match)
        {
            Say(
                context,
                statement,
                operation,
                match,
                ".header",
                match.Groups["name"].Value,
                name => (operation.IdempotencyHeader, operation.IdempotencyRequired) = (name, match.Groups["required"].Success)
            );
        }
    }

    private static void ReadReplay(InferenceContext context, Statement statement, Operation operation)
    {
        if (operation.IdempotencyHeader is not null && Replay().Match(statement.Text) is { Success: true } match)
        {
            Say(
                context,
                statement,
                operation,
                match,
                ".replay",
                match.Groups["status"].Success ? int.Parse(match.Groups["status"].Value) : 200,
                status => operation.IdempotencyReplayStatus = status
            );
        }
    }

    private static void ReadMismatch(InferenceContext context, Statement statement, Operation operation)
    {
        if (operation.IdempotencyHeader is not null && Mismatch().Match(statement.Text) is { Success: true } match)
        {
            Say(
                context,
                statement,
                operation,
                match,
                ".mismatch",
                match.Groups["code"].Value,
                code => operation.IdempotencyMismatchCode = code.Length == 0 ? null : code
            );
        }
    }

    private static void Say<T>(InferenceContext context, Statement statement, Operation operation, Match match, string part, T value, Action<T> apply)
    {
        var span = new TextSpan(match.Index, match.Length);
        context.State(statement, ElementId.Operation(operation.Id, "idempotency"), value, apply, span, part);
        context.Classify(statement, RequirementKind.Behavior);
        context.Claim(statement, span);
    }

    [GeneratedRegex(
        @"(?:with |a |the |an )*(?:header )?`?(?<name>(?:X-)?Idempotency-Key|(?:X-)?Request-Id)`?(?: header)?(?:\s*\((?:(?<required>required)|optional)\))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Header();

    [GeneratedRegex(
        @"\b(?:the same key (?:with|and) the same (?:body|request|payload)|a repeated (?:key|request)|repeating (?:a|the) request)[^(;.]*(?:\((?<status>\d{3})\))?(?: and (?:charges|does|changes|creates) nothing(?: \w+)?)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Replay();

    [GeneratedRegex(
        @"\b(?:the same key (?:with|and) (?:another|a different|other) (?:body|request|payload)|(?:another|a different|other) (?:body|request|payload) (?:with|under|for) the same key)[^`.]*?(?<status>\d{3})(?: with)?(?: (?:code )?`(?<code>\w+)`)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Mismatch();
}
