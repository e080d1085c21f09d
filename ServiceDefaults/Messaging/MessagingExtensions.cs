using System.Reflection;
using AgenticAi.ServiceDefaults.Postgres;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Messaging;

public static class MessagingExtensions
{
    /// <summary>
    /// The broker by the name of its connection string; within the process when there is none. The bus may come and go: the service starts without
    /// it, and connects again by itself. A message that can't be handled is tried again and ends in the queue <c>NAME_error</c>.
    /// </summary>
    /// <param name="builder">The service.</param>
    /// <param name="name">Name of the connection string, <c>amqp://user:password@host:port</c>.</param>
    /// <param name="consumers">Adds the consumers; their queues are named after the service and them.</param>
    /// <param name="endpoints">Further queues; null for none.</param>
    public static void AddMessaging(
        this WebApplicationBuilder builder,
        string name,
        Action<IBusRegistrationConfigurator> consumers,
        Action<IBusRegistrationContext, IBusFactoryConfigurator>? endpoints = null
    )
    {
        var address = builder.Configuration.GetConnectionString(name);
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(builder.Environment.ApplicationName, includeNamespace: false));
            consumers(bus);
            if (address is null)
            {
                bus.UsingInMemory((context, factory) => Configure(context, factory, endpoints));
            }
            else
            {
                bus.UsingRabbitMq(
                    (context, factory) =>
                    {
                        factory.Host(new Uri(address));
                        Configure(context, factory, endpoints);
                    }
                );
            }
        });
    }

    /// <summary>The outbox in the service's own database; needs <see cref="PostgresExtensions.AddPostgres"/>.</summary>
    public static void AddOutbox(this WebApplicationBuilder builder)
    {
        builder.Services.AddMigrations(Assembly.GetExecutingAssembly());
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddHostedService<OutboxDispatcher>();
    }

    private static void Configure<TEndpoint>(
        IBusRegistrationContext context,
        IBusFactoryConfigurator<TEndpoint> factory,
        Action<IBusRegistrationContext, IBusFactoryConfigurator>? endpoints
    )
        where TEndpoint : IReceiveEndpointConfigurator
    {
        factory.ConfigureJsonSerializerOptions(ApiJson.Apply);

        // A database that is restarted is back within a minute; whatever else fails, fails again soon and is set aside.
        factory.UseMessageRetry(retry =>
        {
            retry.Handle<NpgsqlException>(exception => exception.IsTransient);
            retry.Exponential(12, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(500));
        });
        factory.UseMessageRetry(retry =>
        {
            retry.Ignore<NpgsqlException>(exception => exception.IsTransient);
            retry.Intervals(100, 500, 2000);
        });
        endpoints?.Invoke(context, factory);
        factory.ConfigureEndpoints(context);
    }
}
