using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AgenticAi.MasterPlan.Storage;

/// <summary><c>CreatedAt</c> is the column <c>created_at</c>; members of enumerations are written as in the API.</summary>
internal static class ColumnNames
{
    public static void UseColumnNames(this ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if (property.ClrType.IsEnum)
            {
                WriteAsWord(property);
            }
        }
    }

    private static void WriteAsWord(IMutableProperty property) =>
        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumWord<>).MakeGenericType(property.ClrType))!);
}
