using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Postgres;

public static class PostgresExtensions
{
    /// <summary>Connections that one process holds at most; all services together must stay below the server's limit.</summary>
    private const int MostConnections = 20;

    /// <summary>Statements that a connection keeps prepared: planning a statement often costs more than running it.</summary>
    private const int MostPrepared = 50;

    /// <summary>
    /// The service's own database by the name of its connection string: a data source with a health check, and the SQL files that are embedded in
    /// the service (<c>001-name.sql</c>, <c>002-...</c>), applied once and in order before anything else of the service starts.
    /// </summary>
    public static void AddPostgres(this WebApplicationBuilder builder, string name)
    {
        builder.Services.AddSingleton(services =>
        {
            var text = services.GetRequiredService<IConfiguration>().GetConnectionString(name);
            var connection = new NpgsqlConnectionStringBuilder(text ?? throw new InvalidOperationException($"ConnectionStrings__{name} is not set."))
            {
                ApplicationName = builder.Environment.ApplicationName,
                MaxPoolSize = MostConnections,
                MaxAutoPrepare = MostPrepared,
            };
            return new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
        });
        builder.Services.AddMigrations(Assembly.Load(builder.Environment.ApplicationName));
        builder.Services.AddHostedService<Migrator>();
        builder.Services.AddHealthChecks().AddCheck<PostgresHealth>(name, HealthStatus.Unhealthy, timeout: TimeSpan.FromSeconds(3));
    }

    /// <summary>An EF Core context over the database that <see cref="AddPostgres"/> added. Names of tables and columns are the context's own affair.</summary>
    public static void AddPostgresContext<TContext>(this WebApplicationBuilder builder)
        where TContext : DbContext =>
        builder.Services.AddDbContextPool<TContext>((services, options) => options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()));

    /// <summary>SQL files of one more assembly.</summary>
    internal static void AddMigrations(this IServiceCollection services, Assembly assembly) => services.AddSingleton(new MigrationFiles(assembly));
}
