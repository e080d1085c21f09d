using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Operations below a membership that nobody was let into: all read, makers change what they made, those who may write do the rest.</summary>
internal sealed class MemberDefaults : IPattern
{
    public string Name => "member-defaults";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var membership in context.Model.Domain.Memberships)
        {
            foreach (var operation in MemberAccess.Operations(context, membership).Where(operation => operation.Access.Grants.Count == 0))
            {
                foreach (var caller in Callers(context, membership, operation))
                {
                    MemberAccess.Let(context, membership, operation, caller);
                }
            }

            ReadNothingChanged(context, membership);
        }
    }

    private static IEnumerable<MemberCaller> Callers(InferenceContext context, Membership membership, Operation operation)
    {
        var entity = context.Model.Domain.FindEntity(operation.Entity!)!;
        var changes = operation.Kind is OperationKind.Patch or OperationKind.Replace or OperationKind.Delete;
        if (MemberAccess.Reads(operation))
        {
            return [new MemberCaller(membership.Roles, null)];
        }

        if (operation.Entity == membership.Entity || operation.Entity == membership.Of)
        {
            return [new MemberCaller([membership.Roles[0]], null)];
        }

        var maker = changes ? Ownership.Maker(context, entity) : null;
        return maker is { Name: "author" or "writer" or "sender" }
            ? [new MemberCaller([], maker)]
            : [new MemberCaller([.. membership.Roles.Except(membership.ReadOnlyRoles, StringComparer.Ordinal)], null)];
    }

    /// <summary>"... and change nothing": the matrix of roles and operations shows it.</summary>
    private static void ReadNothingChanged(InferenceContext context, Membership membership)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var capability in Capability.Find(statement).Where(MemberNouns.ChangesNothing))
            {
                var roles = MemberCaller.Of(context, membership, capability, null).SelectMany(caller => caller.Roles).ToList();
                foreach (var role in roles)
                {
                    var writes = MemberAccess
                        .Operations(context, membership)
                        .Where(operation => !MemberAccess.Reads(operation) && !MemberAccess.Includes(context, membership, operation, role));
                    context.Derive(statement, writes.Select(operation => ElementId.Access(operation.Id, role)));
                    context.Claim(statement, capability.Clause.Span);
                }
            }
        }
    }
}
