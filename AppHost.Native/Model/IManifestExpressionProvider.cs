namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that a manifest can refer to.</summary>
public interface IManifestExpressionProvider
{
    /// <summary>Such as <c>{redis.connectionString}</c>.</summary>
    string ValueExpression { get; }
}
