using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>Still running: not ended, not cancelled, not expired.</summary>
internal sealed class Open : IAdjective
{
    public IReadOnlyList<string> Words { get; } = ["open", "active", "current", "running", "outstanding", "unfinished", "live", "ongoing"];

    public Expression? Read(Entity entity, PathExpression row, PhraseScope scope) => Liveness.Open(scope, entity, row);
}
