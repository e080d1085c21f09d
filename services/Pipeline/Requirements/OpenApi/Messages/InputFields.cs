using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Messages;

/// <summary>Members and parameters that say their own type and limits.</summary>
internal static class InputFields
{
    public static BodyField Of(ApiProperty property)
    {
        var attribute = AttributeMaker.Make(property.Name, property.Schema);
        return new BodyField
        {
            Name = property.Name,
            Type = attribute.Type,
            IsList = attribute.IsList,
            Required = property.Required,
            EnumValues = attribute.EnumValues,
            MinLength = attribute.MinLength,
            MaxLength = attribute.MaxLength,
            Min = attribute.Min,
            Max = attribute.Max,
            MinExclusive = attribute.MinExclusive,
            MaxExclusive = attribute.MaxExclusive,
            MultipleOf = attribute.MultipleOf,
            Pattern = attribute.Pattern,
            Schema = attribute.Schema,
            Example = attribute.Example,
        };
    }

    /// <summary>Null for cookies, which generated applications do not read.</summary>
    public static Parameter? Of(ApiParameter parameter)
    {
        ParameterPlace? place = parameter.In switch
        {
            "path" => ParameterPlace.Path,
            "query" => ParameterPlace.Query,
            "header" => ParameterPlace.Header,
            _ => null,
        };
        if (place is null)
        {
            return null;
        }

        var attribute = AttributeMaker.Make(parameter.Name, parameter.Schema);
        return new Parameter
        {
            Name = parameter.Name,
            In = place.Value,
            Type = attribute.Type == AttributeType.Json ? AttributeType.String : attribute.Type,
            IsList = attribute.IsList,
            Required = place == ParameterPlace.Path || parameter.Required,
            EnumValues = attribute.EnumValues,
            MinLength = attribute.MinLength,
            MaxLength = attribute.MaxLength,
            Pattern = attribute.Pattern,
            Min = attribute.Min,
            Max = attribute.Max,
            MinExclusive = attribute.MinExclusive,
            MaxExclusive = attribute.MaxExclusive,
            MultipleOf = attribute.MultipleOf,
            Default = parameter.Schema.Default?.ToString(),
            Description = parameter.Description,
        };
    }
}
