using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AgenticAi.MasterPlan.Storage;

/// <summary>A member of an enumeration as it is written in JSON.</summary>
internal sealed class EnumWord<T>()
    : ValueConverter<T, string>(member => JsonNamingPolicy.CamelCase.ConvertName(member.ToString()), word => Enum.Parse<T>(word, ignoreCase: true))
    where T : struct, Enum;
