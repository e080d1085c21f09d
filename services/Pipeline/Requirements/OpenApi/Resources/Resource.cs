using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Resources;

/// <summary>A kind of thing that the operations of a document keep, with every shape in which they read and write it.</summary>
internal sealed class Resource(string name)
{
    public string Name { get; } = name;

    public List<Call> Calls { get; } = [];

    /// <summary>Cores of the schemas that answers show it in.</summary>
    public List<ApiSchema> Reads { get; } = [];

    /// <summary>Schemas of the bodies that write it.</summary>
    public List<ApiSchema> Writes { get; } = [];

    /// <summary>Collection paths, without keys.</summary>
    public HashSet<string> Collections { get; } = new(StringComparer.Ordinal);

    /// <summary>There is one of it: <c>GET /settings</c>, <c>PUT /settings</c>.</summary>
    public bool IsSingleton { get; set; }

    /// <summary>JSON name of the member that is its id; null when answers show none.</summary>
    public string? KeyName { get; set; }

    /// <summary>What its JSON members are in the model.</summary>
    public Dictionary<string, Member> Members { get; } = new(StringComparer.Ordinal);

    public Entity Entity { get; } = new() { Name = name, Plural = Naming.Pascal(WordForms.Plural(Naming.Phrase(name))) };

    public IEnumerable<Call> Creates => Calls.Where(call => call.Intent.Kind == IntentKind.Create);

    /// <summary>Clients can make one.</summary>
    public bool IsCreatable => Creates.Any() || Calls.Any(call => call is { Intent.Kind: IntentKind.Replace, Path.IsItem: true });

    public bool IsShownBy(ApiSchema? core) => core is not null && Reads.Contains(core);
}
