using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Checks;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>What keeps guards and states true for requests at the same moment: the locks that generated handlers take, and the versions of rows.</summary>
internal sealed partial class ConcurrencyMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) =>
        RaceChecks
            .Contended(model)
            .Select(pair => ElementId.Guard(pair.Guard.Id))
            .Concat(
                model.Domain.Entities.Where(entity => entity.Lifecycle is not null).Select(entity => ElementId.Lifecycle(entity.Name, "forbidden"))
            )
            .Select(element => new Mutation("concurrency", element, "without locks", _ => { }) { Edit = Unlock });

    private static FileDraft Unlock(FileDraft draft) =>
        draft with
        {
            Content = Exclusive()
                .Replace(draft.Content, "db.Database.BeginTransactionAsync($1)")
                .Replace(".IsRowVersion()", ".ValueGeneratedOnAddOrUpdate()", StringComparison.Ordinal),
        };

    [GeneratedRegex(@"db\.BeginExclusiveAsync\(\s*(\w+)\s*,[^)]*\)")]
    private static partial Regex Exclusive();
}
