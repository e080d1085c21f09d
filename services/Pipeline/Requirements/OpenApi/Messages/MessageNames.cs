using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Messages;

/// <summary>Unique names of bodies and views: the schema's own name where it has one, with a word that tells it from the entity.</summary>
internal sealed class MessageNames
{
    private static readonly string[] Requests = ["Request", "Input", "Command", "Body", "Payload"];
    private static readonly string[] Responses = ["Response", "Result", "Dto", "View", "Output"];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Request(string wish) => Take(wish, Requests);

    public string Response(string wish) => Take(wish, Responses);

    private string Take(string wish, string[] endings)
    {
        var name = Naming.Pascal(wish);
        name = name.Length > 0 && char.IsLetter(name[0]) ? name : "Message" + name;
        name = endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal) && name != ending) ? name : name + endings[0];
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = name + i;
        }

        return free;
    }
}
