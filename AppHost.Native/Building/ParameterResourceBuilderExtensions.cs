using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class ParameterResourceBuilderExtensions
{
    /// <summary>The value comes from the configuration (<c>Parameters:NAME</c>), otherwise it is the default.</summary>
    /// <param name="builder">Gets the parameter.</param>
    /// <param name="name">Of the parameter.</param>
    /// <param name="value">Makes the default.</param>
    /// <param name="secret">It is shown to nobody.</param>
    /// <param name="persist">The default is made once and kept in the data folder.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        ParameterDefault value,
        bool secret = false,
        bool persist = false
    )
    {
        var native = (DistributedApplicationBuilder)builder;
        string Default() => persist ? native.Parameters.GetOrAdd(name, value.GetDefaultValue) : value.GetDefaultValue();
        return builder.Add(name, Default, secret);
    }

    /// <inheritdoc cref="AddParameter(IDistributedApplicationBuilder, string, ParameterDefault, bool, bool)"/>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        string value,
        bool publishValueAsDefault = false,
        bool secret = false
    ) => builder.Add(name, () => value, secret);

    private static IResourceBuilder<ParameterResource> Add(
        this IDistributedApplicationBuilder builder,
        string name,
        Func<string> standard,
        bool secret
    )
    {
        string Value() => builder.Configuration[$"Parameters:{name}"] ?? standard();
        var secrets = ((DistributedApplicationBuilder)builder).Secrets;
        return builder.AddResource(new ParameterResource(name, secret ? () => secrets.Add(Value()) : Value, secret));
    }
}
