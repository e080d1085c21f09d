using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Operations.Offers;

/// <summary>Verbs and nouns for what is done to rows.</summary>
internal static class RowVerbs
{
    private static readonly IReadOnlyList<OperationKind> List = [OperationKind.List];
    private static readonly IReadOnlyList<OperationKind> Get = [OperationKind.Get, OperationKind.List];
    private static readonly IReadOnlyList<OperationKind> Create = [OperationKind.Create];
    private static readonly IReadOnlyList<OperationKind> Change = [OperationKind.Patch, OperationKind.Replace];
    private static readonly IReadOnlyList<OperationKind> Delete = [OperationKind.Delete];

    /// <summary>Create, read, update, delete.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<OperationKind>> Everything = [List, [OperationKind.Get], Create, Change, Delete];

    /// <summary>Empty for verbs of the domain ("ship").</summary>
    public static IReadOnlyList<IReadOnlyList<OperationKind>> Of(string verb) =>
        verb switch
        {
            "list" or "browse" or "enumerate" => [List],
            "read"
            or "view"
            or "see"
            or "get"
            or "show"
            or "fetch"
            or "open"
            or "access"
            or "inspect"
            or "retrieve"
            or "query"
            or "display"
            or "look up" => [Get],
            "create" or "add" or "register" or "enter" or "submit" or "record" or "insert" or "make" or "post" => [Create],
            "change" or "edit" or "update" or "modify" or "correct" or "alter" => [Change],
            "delete" or "remove" or "erase" => [Delete],
            "manage" or "maintain" or "administer" => Everything,
            _ => [],
        };

    /// <summary>"Deletion of ferries": the verb's noun.</summary>
    public static IReadOnlyList<IReadOnlyList<OperationKind>> OfNoun(NounPhrase noun) =>
        noun.Head switch
        {
            "crud" => Everything,
            "operation"
            or "endpoint"
            or "functionality"
            or "support"
            or "function"
            or "api"
            or "interface"
            or "action"
            or "access"
            or "feature" when noun.Modifiers.Any(modifier => modifier.Text.Equals("CRUD", StringComparison.OrdinalIgnoreCase)) => Everything,
            "management" or "administration" or "maintenance" => Everything,
            "creation" or "addition" => [Create],
            "deletion" or "removal" => [Delete],
            "modification" or "update" => [Change],
            _ => [],
        };
}
