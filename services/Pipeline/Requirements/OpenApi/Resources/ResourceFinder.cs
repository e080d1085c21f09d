using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Resources;

/// <summary>Finds what the operations of a document keep. Evidence goes from strong (an item that is read) to weak (something that is only posted).</summary>
internal sealed class ResourceFinder(IReadOnlyList<Call> calls)
{
    private readonly List<Resource> _resources = [];

    public ResourceMap Find()
    {
        var groups = calls.GroupBy(GroupOf, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var open = groups.FindAll(group => !TryKept(group));
        open.RemoveAll(TryPosted);
        foreach (var call in open.SelectMany(group => group))
        {
            if (_resources.Find(resource => call.Intent.Noun == resource.Name && call.Intent.IsNamed) is { } named)
            {
                Add(named, call);
            }
        }

        return new ResourceMap(_resources);
    }

    // Commands about one noun belong together, wherever their paths lie.
    private static string GroupOf(Call call) =>
        call.Intent.IsNamed
            ? call.Intent.Noun.Length == 0
                ? call.ToString()
                : "#" + call.Intent.Noun
            : call.Path.Collection;

    private bool TryKept(List<Call> group)
    {
        var reads = group.Where(call => call.Method == "GET" && call.Read.Core is not null).OrderBy(call => call.Read.IsList).ToList();
        var items = group.FindAll(call => call.Path.IsItem && call.Method is "GET" or "PUT" or "PATCH" or "DELETE");
        var isSingleton =
            items.Count == 0
            && reads.Exists(call => call.Read.IsObject)
            && group.Exists(call => call.Write.Core is not null && reads.Exists(read => SameThing(read, call)));
        if (!isSingleton && !reads.Exists(call => call.Read.IsList) && !items.Exists(IsAboutObject) && !IsCommanded(group))
        {
            return false;
        }

        var main =
            (reads.Count > 0 ? reads[0] : null)
            ?? group.Find(call => call.Read.IsObject && call.Method is "PUT" or "PATCH" or "POST")
            ?? group.Find(call => call.Write.IsObject)
            ?? group[0];
        var resource = Get(NameOf(main.Read.Core ?? main.Write.Core, main));
        resource.IsSingleton |= isSingleton && !group.Exists(call => call.Intent.Kind == IntentKind.List);
        group.ForEach(call => Add(resource, call));
        return true;
    }

    private bool TryPosted(List<Call> group)
    {
        var call = group.Find(candidate => candidate is { Method: "POST", Intent: { Kind: IntentKind.Create } });
        if (call is null || !call.Write.IsObject || LooksLikeSignIn(call))
        {
            return false;
        }

        var known = _resources.Find(resource => resource.IsShownBy(call.Read.Core) || resource.Name == BaseName.Of(call.Write.Core!.Name));
        var isPlural = Specs.Language.WordForms.IsPlural(call.Path.Noun);
        var showsKey = call.Read.Core is { } core && KeyNames.In(core, call.Intent.Noun) is not null;
        var isStored = known is null
            ? showsKey || call.Read.Core == call.Write.Core || (isPlural && call.Operation.Success.Status == 201) || AnswersMore(call)
            : known.Name == call.Intent.Noun;
        if (!isStored && !call.Operation.IsWebhook)
        {
            return false;
        }

        var resource = Get(NameOf(showsKey || call.Read.Core == call.Write.Core ? call.Read.Core : call.Write.Core, call));
        group.ForEach(member => Add(resource, member));
        return true;
    }

    private static bool IsAboutObject(Call item) => item.Method is "GET" ? item.Read.IsObject : item.Write.IsObject;

    private static bool IsCommanded(List<Call> group) =>
        group.Count > 1
        && group.Exists(call => call.Intent is { IsNamed: true, Kind: IntentKind.Create } && (call.Read.IsObject || call.Write.IsObject));

    // The answer repeats the request and adds a code of its own: something was kept.
    private static bool AnswersMore(Call call) =>
        call.Read.Core is { } read
        && call.Write.Schema is { } write
        && write.Properties.TrueForAll(property => read.Find(property.Name) is not null)
        && read.Properties.Exists(property =>
            write.Find(property.Name) is null
            && Specs.Language.Naming.Words(property.Name) is [.., "code" or "slug" or "key" or "alias" or "token" or "reference"]
        );

    private static bool SameThing(Call read, Call write) =>
        write.Write.Core == read.Read.Core || BaseName.Of(write.Write.Core!.Name) is { } name && name == BaseName.Of(read.Read.Core!.Name);

    private static bool LooksLikeSignIn(Call call) =>
        call.Write.Core!.Properties.Exists(property => property.Name == "password")
        && call.Read.Core?.Properties.Exists(property => property.Name.Contains("token", StringComparison.OrdinalIgnoreCase)) == true;

    private static string NameOf(ApiSchema? core, Call call) =>
        BaseName.Of(core?.Name)
        ?? (
            call.Intent.Noun.Length > 0 && !IsVerb(call.Intent.Noun)
                ? call.Intent.Noun
                : BaseName.Of(call.Read.Envelope) ?? BaseName.Of(core?.Properties[0].Name + "Entry") ?? "Item"
        );

    private static bool IsVerb(string noun) => Specs.Language.WordForms.IsVerb(noun) && !Specs.Language.WordForms.IsNoun(noun);

    private Resource Get(string name)
    {
        var resource = _resources.Find(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
        if (resource is null)
        {
            resource = new Resource(name);
            _resources.Add(resource);
        }

        return resource;
    }

    // {"message": "created"} says nothing about the thing.
    private static bool IsShape(ApiSchema read, Resource resource, Call call) =>
        call.Method == "GET"
        || BaseName.Of(read.Name) == resource.Name
        || (
            BaseName.Of(read.Name) is null
            && call.Intent.Kind is IntentKind.Create or IntentKind.Replace or IntentKind.Patch
            && (KeyNames.In(read, resource.Name) is not null || read.Properties.Exists(property => call.Write.Core?.Find(property.Name) is not null))
        );

    private static void Add(Resource resource, Call call)
    {
        resource.Calls.Add(call);
        if (!call.Intent.IsNamed)
        {
            resource.Collections.Add(call.Path.Collection);
        }

        if (call.Read.Core is { } read && !resource.Reads.Contains(read) && IsShape(read, resource, call))
        {
            resource.Reads.Add(read);
        }

        if (
            call.Write.Core is { } write
            && call.Intent.Kind is not (IntentKind.AddPart or IntentKind.RemovePart or IntentKind.Other)
            && !resource.Writes.Contains(write)
        )
        {
            resource.Writes.Add(write);
        }
    }
}
