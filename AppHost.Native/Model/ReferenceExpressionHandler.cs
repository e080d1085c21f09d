using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Takes an interpolated string apart for <see cref="ReferenceExpression.Create"/>.</summary>
[InterpolatedStringHandler]
public readonly ref struct ReferenceExpressionHandler
{
    private readonly List<IValueProvider> _parts;

    public ReferenceExpressionHandler(int literalLength, int formattedCount) => _parts = new(formattedCount * 2 + Math.Min(literalLength, 1));

    internal IReadOnlyList<IValueProvider> Parts => _parts;

    public void AppendLiteral(string value) => _parts.Add(new TextValue(value));

    public void AppendFormatted(IValueProvider value) => _parts.Add(value);

    public void AppendFormatted(IResourceBuilder<ParameterResource> parameter) => _parts.Add(parameter.Resource);
}
