using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>"By price range", "by minimum and maximum seats", "by a range of due dates": two bounds of one member, each a parameter.</summary>
internal static partial class RangeFilters
{
    /// <summary>Names of the parameters that the words ask for; empty when they ask for no range.</summary>
    public static IReadOnlyList<string> Names(Entity entity, string words)
    {
        var match = Range().Match(words);
        if (!match.Success || Vocabulary.Attribute(entity, match.Groups["what"].Value) is not { } attribute)
        {
            return [];
        }

        var isTime = attribute.Type is AttributeType.Date or AttributeType.Timestamp or AttributeType.Time;
        var isNumber = attribute.Type is AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money;
        var lower = isTime ? attribute.Name + "From" : Naming.Camel("min " + attribute.Name);
        var upper = isTime ? attribute.Name + "To" : Naming.Camel("max " + attribute.Name);
        return !isTime && !isNumber ? []
            : match.Groups["lower"].Success && !match.Groups["upper"].Success ? [lower]
            : match.Groups["upper"].Success && !match.Groups["lower"].Success ? [upper]
            : [lower, upper];
    }

    /// <summary>Whether every bound became a filter.</summary>
    public static bool Read(InferenceContext context, Statement statement, Operation list, Entity entity, string words)
    {
        var names = Names(entity, words);
        return names.Count > 0 && names.All(name => ListFacts.Filter(context, statement, list, entity, name));
    }

    [GeneratedRegex(
        @"^(?:an? |the )?(?:(?:range of |range in )(?<what>.+?)|(?<what>.+?) (?:range|interval|span)|(?<lower>min(?:imum)?|lowest)(?:(?: and| or|/) ?(?<upper>max(?:imum)?|highest))? (?:number of |amount of )?(?<what>.+?)|(?<upper>max(?:imum)?|highest) (?:number of |amount of )?(?<what>.+?)|(?<what>.+?) ?\((?:from|min|minimum|start)(?:/| and | to |, ?| ?- ?)(?:to|max|maximum|until|end)\))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Range();
}
