using System.Text.Json;
using AgenticAi.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgenticAi.MasterPlan.Storage;

internal static class JsonColumns
{
    /// <summary>A column of type <c>jsonb</c>. Its value is replaced as a whole, never changed in place.</summary>
    public static void HasJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                value => JsonSerializer.Serialize(value, ApiJson.Options),
                text => JsonSerializer.Deserialize<T>(text, ApiJson.Options)!,
                new ValueComparer<T>((first, second) => ReferenceEquals(first, second), value => value.GetHashCode(), value => value)
            );
}
