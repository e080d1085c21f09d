using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Stores what was prepared in the context and orders the making of a draft, both or neither; waits a moment for it.</summary>
internal sealed class DraftOrder(PlanContext database, Outbox outbox, MadeSignals signals)
{
    public async Task PlaceAsync(Guid plan, int number, CancellationToken cancellation)
    {
        var made = signals.Expect(plan, number);
        await using (var transaction = await database.Database.BeginTransactionAsync(cancellation))
        {
            await database.SaveUnlessStaleAsync(cancellation);
            var connection = (NpgsqlConnection)database.Database.GetDbConnection();
            await Outbox.AddAsync(connection, new MakeDraft(plan, number), cancellation: cancellation);
            await transaction.CommitAsync(cancellation);
        }

        outbox.Wake();
        await signals.WaitAsync(made, plan, number, cancellation);
        database.ChangeTracker.Clear();
    }
}
