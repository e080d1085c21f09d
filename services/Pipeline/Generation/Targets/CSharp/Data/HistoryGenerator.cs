using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data;

/// <summary>The interceptor that keeps changes, in applications that keep any.</summary>
internal sealed class HistoryGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Data/ChangeHistory.cs.hbs");

    public string Name => "csharp-history";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        model.Domain.Entities.Exists(entity => entity.History is not null)
            ? [new PlannedFile($"{new CodeNames(model).Own("Data").Folder}/ChangeHistory.cs", "database", "", ["model"], 1)]
            : [];

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var hasAccounts = names.Account is not null;
        var histories = names
            .Entities.Where(entity => entity.Entity.History is not null)
            .Select(entity => Data(names, entity, hasAccounts))
            .ToArray();
        return new FileDraft(
            file.Path,
            CSharpFile.Render(
                Template,
                new
                {
                    names.Root,
                    Accounts = hasAccounts,
                    Histories = histories,
                },
                names,
                names.Own("Data").Namespace
            )
        );
    }

    private static object Data(CodeNames names, EntityNames entity, bool accounts)
    {
        var change = names.Entity(entity.Entity.History!);
        var row = change.FindRelation(ChangeRecord.RowOf(change.Entity, entity.Entity)!.Name)!;
        var silent = entity
            .Stored.Where(attribute => IsSilent(names.Model, change, attribute))
            .Select(attribute => $", nameof({entity.Class}.{attribute.Property})");
        return new
        {
            entity.Class,
            ChangeClass = change.Class,
            ChangeSet = change.Set,
            row.ForeignKey,
            Accounts = accounts,
            Except = string.Concat(silent.Concat(entity == names.Account ? [", \"PasswordHash\""] : [])),
        };
    }

    /// <summary>Times of change say nothing new, and what not all readers of the history may see is not kept in it.</summary>
    private static bool IsSilent(ApplicationModel model, EntityNames change, AttributeNames attribute)
    {
        var readers = model
            .Api.Operations.Where(operation => operation.Kind == OperationKind.List && operation.Entity == change.Name)
            .SelectMany(operation => operation.Access.Grants);
        return attribute.Attribute is { WriteOnly: true } or { Generator.Kind: GeneratorKind.UpdatedAt }
            || (attribute.Attribute.VisibleTo.Count > 0 && readers.Any(grant => !attribute.Attribute.VisibleTo.Contains(grant.Role)));
    }
}
